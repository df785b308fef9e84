-- AlterTable
ALTER TABLE "Chain" ADD COLUMN     "summaryEn" TEXT;

-- AlterTable
ALTER TABLE "ChainStep" ADD COLUMN     "summaryEn" TEXT;
