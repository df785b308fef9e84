-- A listing has what is published of it and, beside it, versions that are written and reviewed.
CREATE TYPE "ListingKind" AS ENUM ('need', 'capability', 'pilot');
CREATE TYPE "VersionState" AS ENUM ('draft', 'submitted', 'withdrawn', 'returned', 'rejected', 'approved');

-- What was under review or refused has never been published: it is a draft. Its review, if one is
-- open, is about the row as it stands (no version), which any later saving ends.
CREATE TYPE "ListingState_new" AS ENUM ('draft', 'published', 'expired', 'closed', 'hidden');
ALTER TABLE "Need" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "Capability" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "PilotPlatform" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "Need" ALTER COLUMN "state" TYPE "ListingState_new" USING (
  CASE "state"::text WHEN 'submitted' THEN 'draft' WHEN 'rejected' THEN 'draft'
    WHEN 'paused' THEN 'expired' ELSE "state"::text END)::"ListingState_new";
ALTER TABLE "Capability" ALTER COLUMN "state" TYPE "ListingState_new" USING (
  CASE "state"::text WHEN 'submitted' THEN 'draft' WHEN 'rejected' THEN 'draft'
    WHEN 'paused' THEN 'expired' ELSE "state"::text END)::"ListingState_new";
ALTER TABLE "PilotPlatform" ALTER COLUMN "state" TYPE "ListingState_new" USING (
  CASE "state"::text WHEN 'submitted' THEN 'draft' WHEN 'rejected' THEN 'draft'
    WHEN 'paused' THEN 'expired' ELSE "state"::text END)::"ListingState_new";
ALTER TYPE "ListingState" RENAME TO "ListingState_old";
ALTER TYPE "ListingState_new" RENAME TO "ListingState";
DROP TYPE "ListingState_old";
ALTER TABLE "Need" ALTER COLUMN "state" SET DEFAULT 'draft';
ALTER TABLE "Capability" ALTER COLUMN "state" SET DEFAULT 'draft';
ALTER TABLE "PilotPlatform" ALTER COLUMN "state" SET DEFAULT 'draft';

CREATE TABLE "ListingVersion" (
    "id" UUID NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "listingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "VersionState" NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "savedBy" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ListingVersion_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ListingVersion_kind_listingId_number_key"
  ON "ListingVersion"("kind", "listingId", "number");
-- One version at a time is written or before an operator.
CREATE UNIQUE INDEX "ListingVersion_open" ON "ListingVersion"("kind", "listingId")
  WHERE "state" IN ('draft', 'submitted');
ALTER TABLE "ListingVersion"
  ADD CONSTRAINT "ListingVersion_number" CHECK ("number" > 0 AND "revision" >= "number"),
  ADD CONSTRAINT "ListingVersion_submittedAt"
    CHECK (("state" = 'draft') = ("submittedAt" IS NULL));

ALTER TABLE "Review" ADD COLUMN "versionId" UUID;
ALTER TABLE "Review" ADD CONSTRAINT "Review_versionId_fkey"
  FOREIGN KEY ("versionId") REFERENCES "ListingVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- A version is decided on once.
CREATE UNIQUE INDEX "Review_versionId_key" ON "Review"("versionId");
-- A listing is under review once. Of reviews of before that stand open side by side, the last stays.
UPDATE "Review" AS r
SET "decision" = 'reject', "reason" = 'duplicate', "decidedAt" = now(), "version" = r."version" + 1
FROM (
  SELECT "id", row_number() OVER (
    PARTITION BY "kind", "subjectId" ORDER BY "submittedAt" DESC, "id"
  ) AS "place"
  FROM "Review"
  WHERE "decidedAt" IS NULL AND "kind" IN ('need', 'capability', 'pilot')
) AS same
WHERE same."id" = r."id" AND same."place" > 1;
CREATE UNIQUE INDEX "Review_open_listing" ON "Review"("kind", "subjectId")
  WHERE "decidedAt" IS NULL AND "kind" IN ('need', 'capability', 'pilot');

-- What was put before an operator stays as it was read.
CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'draft' AND NEW."content" IS DISTINCT FROM OLD."content" THEN
    RAISE EXCEPTION 'a version that was submitted is never changed';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "ListingVersion_frozen" BEFORE UPDATE ON "ListingVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_version_change();
