-- AlterTable
ALTER TABLE "PilotPlatform" ADD COLUMN     "importHash" TEXT;
