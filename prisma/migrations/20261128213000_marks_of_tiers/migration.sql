-- A requirement whose mark a keyboard had written in full width, or before a full stop, was kept as words
-- and shown to everybody, mark included. It gets the tier that was meant, and loses its mark.
WITH marked AS (
  SELECT "id", "needId",
    (regexp_match(coalesce("term", "text"), mark))[1]::int AS "tier",
    regexp_replace("term", '[[:space:]]*' || mark, '') AS "term",
    regexp_replace("text", '[[:space:]]*' || mark, '') AS "text"
  FROM (
    SELECT "id", "needId", normalize("term", NFKC) AS "term", normalize("text", NFKC) AS "text",
      '@[[:space:]]*([12])[][:space:]。｡.;,、!?)}】」』”’"'']*$' AS mark
    FROM "NeedRequirement"
  ) AS folded
  WHERE coalesce("term", "text") ~ mark
), kept_back AS (
  UPDATE "NeedRequirement" AS r
  SET "tier" = greatest(r."tier", m."tier"), "term" = m."term", "text" = m."text"
  FROM marked AS m
  WHERE m."id" = r."id"
  RETURNING r."needId"
), logged AS (
  INSERT INTO "AuditEntry" ("actor", "verb", "subject", "subjectId")
  SELECT DISTINCT 'migration', 'edit', 'need', "needId"::text FROM kept_back
)
INSERT INTO "OutboxEntry" ("subject", "subjectId")
SELECT DISTINCT 'need'::"OutboxSubject", "needId" FROM kept_back;
