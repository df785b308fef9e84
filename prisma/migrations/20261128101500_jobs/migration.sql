-- CreateTable
CREATE TABLE "JobWorker" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JobWorker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentLetter" (
    "id" UUID NOT NULL,
    "letter" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SentLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SentLetter_sentAt_idx" ON "SentLetter"("sentAt");
