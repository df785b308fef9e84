-- How far the fill of the shared engine is: documents written, of how many.
ALTER TABLE "SearchProgress" ADD COLUMN "written" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "expected" INTEGER NOT NULL DEFAULT 0;
