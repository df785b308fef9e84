-- AlterTable
ALTER TABLE "Need" ADD COLUMN     "quantityTier" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stepsTier" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "summaryTier" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "titleTier" INTEGER NOT NULL DEFAULT 0;

-- Written by hand, as beside the other tiers.
ALTER TABLE "Need"
  DROP CONSTRAINT "Need_tiers",
  ADD CONSTRAINT "Need_tiers" CHECK (
    "titleTier" BETWEEN 0 AND 2
    AND "summaryTier" BETWEEN 0 AND 2
    AND "quantityTier" BETWEEN 0 AND 2
    AND "stepsTier" BETWEEN 0 AND 2
    AND "organizationTier" BETWEEN 0 AND 2
    AND "descriptionTier" BETWEEN 0 AND 2
    AND "detailTier" BETWEEN 0 AND 2
    AND "budgetTier" BETWEEN 0 AND 2
    AND "placeTier" BETWEEN 0 AND 2
    AND "datesTier" BETWEEN 0 AND 2
  );
