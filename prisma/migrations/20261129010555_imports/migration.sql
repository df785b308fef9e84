-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'failed');

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "organizationId" UUID,
    "parkId" UUID,
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "fileName" TEXT NOT NULL,
    "fileBytes" INTEGER NOT NULL,
    "fileId" UUID,
    "annotatedId" UUID,
    "preview" JSONB,
    "settings" JSONB,
    "report" JSONB,
    "isSubmitted" BOOLEAN NOT NULL DEFAULT false,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "isCancelled" BOOLEAN NOT NULL DEFAULT false,
    "failure" TEXT,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT NOT NULL,
    "createdBy" UUID NOT NULL,
    "actedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileUntil" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "undoUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "importId" UUID NOT NULL,
    "subject" "OutboxSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "isNew" BOOLEAN NOT NULL,
    "before" JSONB,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("importId","subject","subjectId")
);

-- CreateTable
CREATE TABLE "ImportedKey" (
    "organizationId" UUID NOT NULL,
    "kind" "ListingKind" NOT NULL,
    "key" TEXT NOT NULL,
    "listingId" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ImportedKey_pkey" PRIMARY KEY ("organizationId","kind","key")
);

-- CreateTable
CREATE TABLE "ImportHeader" (
    "ownerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "column" TEXT NOT NULL,

    CONSTRAINT "ImportHeader_pkey" PRIMARY KEY ("ownerId","kind","header")
);

-- CreateIndex
CREATE INDEX "ImportRun_organizationId_createdAt_idx" ON "ImportRun"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_parkId_createdAt_idx" ON "ImportRun"("parkId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportedKey_listingId_idx" ON "ImportedKey"("listingId");

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_parkId_fkey" FOREIGN KEY ("parkId") REFERENCES "Park"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedKey" ADD CONSTRAINT "ImportedKey_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;
