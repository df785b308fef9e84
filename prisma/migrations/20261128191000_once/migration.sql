-- "Once" is a rule of the database. Of what stands there several times, the first stays.
UPDATE "Review" AS r
SET "decision" = 'reject', "reason" = 'duplicate', "decidedAt" = now(), "version" = r."version" + 1
FROM (
  SELECT "id", row_number() OVER (
    PARTITION BY "kind", "subjectId",
      CASE WHEN "kind" IN ('report', 'claim') THEN "submittedBy" END,
      CASE WHEN "kind" = 'label' THEN "title" END
    ORDER BY "submittedAt", "id"
  ) AS "place"
  FROM "Review"
  WHERE "decidedAt" IS NULL
    AND ("kind" IN ('verification', 'label')
      OR "kind" IN ('report', 'claim') AND "submittedBy" IS NOT NULL)
) AS same
WHERE same."id" = r."id" AND same."place" > 1;

UPDATE "ContactConsent" AS c
SET "revokedAt" = now()
FROM (
  SELECT "id", row_number() OVER (
    PARTITION BY "personId", "organizationId", "purpose" ORDER BY "givenAt", "id"
  ) AS "place"
  FROM "ContactConsent"
  WHERE "revokedAt" IS NULL
) AS same
WHERE same."id" = c."id" AND same."place" > 1;

-- Of invitations the last one counts: it replaced the others.
UPDATE "Invitation" AS i
SET "settledAt" = now()
FROM (
  SELECT "id", row_number() OVER (
    PARTITION BY "organizationId", "emailKey" ORDER BY "createdAt" DESC, "id"
  ) AS "place"
  FROM "Invitation"
  WHERE "settledAt" IS NULL
) AS same
WHERE same."id" = i."id" AND same."place" > 1;

CREATE UNIQUE INDEX "Review_open_report" ON "Review"("subjectId", "submittedBy")
  WHERE "kind" = 'report' AND "decidedAt" IS NULL;
CREATE UNIQUE INDEX "Review_open_claim" ON "Review"("subjectId", "submittedBy")
  WHERE "kind" = 'claim' AND "decidedAt" IS NULL;
CREATE UNIQUE INDEX "Review_open_verification" ON "Review"("subjectId")
  WHERE "kind" = 'verification' AND "decidedAt" IS NULL;
CREATE UNIQUE INDEX "Review_open_label" ON "Review"("subjectId", "title")
  WHERE "kind" = 'label' AND "decidedAt" IS NULL;
CREATE UNIQUE INDEX "ContactConsent_active" ON "ContactConsent"("personId", "organizationId", "purpose")
  WHERE "revokedAt" IS NULL;
CREATE UNIQUE INDEX "Invitation_open" ON "Invitation"("organizationId", "emailKey")
  WHERE "settledAt" IS NULL;
