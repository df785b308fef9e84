-- A person begins with a proven address. Whoever signed up before with an address that was never
-- confirmed may be a stranger to it: nothing of that stays. Links on their way are asked for anew.
DELETE FROM "EmailLink";
DELETE FROM "Person" WHERE "confirmedAt" IS NULL AND "deletedAt" IS NULL AND NOT "isDemo";
UPDATE "Person" SET "confirmedAt" = "createdAt" WHERE "confirmedAt" IS NULL;

-- DropIndex
DROP INDEX "EmailLink_personId_purpose_idx";

-- AlterTable
ALTER TABLE "EmailLink" ADD COLUMN     "email" TEXT NOT NULL,
ADD COLUMN     "emailKey" TEXT NOT NULL,
ALTER COLUMN "personId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Person" ALTER COLUMN "confirmedAt" SET NOT NULL;

-- CreateIndex
CREATE INDEX "EmailLink_personId_idx" ON "EmailLink"("personId");

-- CreateIndex
CREATE INDEX "EmailLink_emailKey_purpose_idx" ON "EmailLink"("emailKey", "purpose");

-- CreateIndex
CREATE INDEX "EmailLink_expiresAt_idx" ON "EmailLink"("expiresAt");

-- A newer link of its kind makes the earlier ones worthless, however many are asked for at once.
CREATE UNIQUE INDEX "EmailLink_open_key" ON "EmailLink"("emailKey", "purpose") WHERE "usedAt" IS NULL;
