-- What a line can ask for since lines are read as they are meant: a standard, one of several values or
-- materials, something that must not be in there, a span of days, and under what it is measured.
ALTER TYPE "RequirementKind" ADD VALUE 'standard';
ALTER TYPE "Comparison" ADD VALUE 'within';
ALTER TYPE "Comparison" ADD VALUE 'one-of';

ALTER TABLE "NeedRequirement"
  ADD COLUMN "others" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
  ADD COLUMN "otherTerms" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "isExcluded" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "fromDays" DOUBLE PRECISION,
  ADD COLUMN "condition" TEXT;
