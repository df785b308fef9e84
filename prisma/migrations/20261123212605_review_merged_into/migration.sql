-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "mergedInto" UUID;
