-- CreateTable
CREATE TABLE "SearchTask" (
    "subject" "OutboxSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedBy" UUID,
    "claimedUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "errorCode" TEXT,
    "failedAt" TIMESTAMPTZ(3),
    "deadAt" TIMESTAMPTZ(3),

    CONSTRAINT "SearchTask_pkey" PRIMARY KEY ("subject","subjectId")
);

-- CreateTable
CREATE TABLE "SearchProgress" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "transaction" BIGINT NOT NULL,
    "entry" BIGINT NOT NULL,
    "sweptUntil" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "filledAt" TIMESTAMPTZ(3),

    CONSTRAINT "SearchProgress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchRebuild" (
    "subject" "OutboxSubject" NOT NULL,
    "transaction" BIGINT NOT NULL,
    "entry" BIGINT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchRebuild_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "OutboxHorizon" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "transaction" BIGINT NOT NULL,
    "entry" BIGINT NOT NULL,

    CONSTRAINT "OutboxHorizon_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SearchTask_dueAt_idx" ON "SearchTask"("dueAt");

-- What Prisma's schema cannot say.
ALTER TABLE "SearchTask"
  ADD CONSTRAINT "SearchTask_claim" CHECK (("claimedBy" IS NULL) = ("claimedUntil" IS NULL)),
  ADD CONSTRAINT "SearchTask_attempts" CHECK ("attempts" >= 0),
  ADD CONSTRAINT "SearchTask_failure" CHECK (
    "attempts" = 0 OR ("errorCode" IS NOT NULL AND "failedAt" IS NOT NULL)
  ),
  ADD CONSTRAINT "SearchTask_dead" CHECK ("deadAt" IS NULL OR "attempts" > 0);

ALTER TABLE "SearchProgress" ADD CONSTRAINT "SearchProgress_one" CHECK ("id" = 1);
ALTER TABLE "OutboxHorizon" ADD CONSTRAINT "OutboxHorizon_one" CHECK ("id" = 1);
