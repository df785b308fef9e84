-- A gap counts once for each question, tier and month. Of a search, the order of its words is no part
-- of the question: what differs by that alone becomes one row.
ALTER TABLE "Gap" ADD COLUMN "tier" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "month" CHAR(7);
DROP INDEX "Gap_kind_subject_key";

UPDATE "Gap" SET "month" = to_char("lastSeenAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM');

UPDATE "Gap" AS g
SET "subject" = g."detail"->>'list' || '|' || (
  SELECT coalesce(string_agg(w."word", ' ' ORDER BY w."word" COLLATE "C"), '')
  FROM (SELECT DISTINCT unnest(string_to_array(g."detail"->>'text', ' ')) AS "word") AS w
) || substr(g."subject", char_length(g."detail"->>'list' || '|' || (g."detail"->>'text')) + 1)
WHERE g."kind" = 'search'
  AND g."detail"->>'text' !~ '["“”「」『』]'
  AND starts_with(g."subject", g."detail"->>'list' || '|' || (g."detail"->>'text'));

WITH merged AS (
  SELECT (array_agg("id" ORDER BY "lastSeenAt" DESC, "id"))[1] AS "id",
    least(sum("count"), 2147483647)::int AS "count",
    min("firstSeenAt") AS "firstSeenAt", max("lastSeenAt") AS "lastSeenAt"
  FROM "Gap"
  GROUP BY "kind", "subject", "tier", "month"
), gone AS (
  DELETE FROM "Gap" WHERE "id" NOT IN (SELECT "id" FROM merged)
)
UPDATE "Gap" AS g
SET "count" = m."count", "firstSeenAt" = m."firstSeenAt", "lastSeenAt" = m."lastSeenAt"
FROM merged AS m
WHERE m."id" = g."id";

DELETE FROM "Gap" WHERE char_length("subject") > 600;
ALTER TABLE "Gap" ALTER COLUMN "month" SET NOT NULL;
ALTER TABLE "Gap" ADD CONSTRAINT "Gap_subject_length" CHECK (char_length("subject") <= 600);

CREATE UNIQUE INDEX "Gap_kind_subject_tier_month_key" ON "Gap"("kind", "subject", "tier", "month");
CREATE INDEX "Gap_kind_count_lastSeenAt_idx" ON "Gap"("kind", "count" DESC, "lastSeenAt" DESC);
