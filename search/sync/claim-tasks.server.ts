import type { PrismaClient } from '../../prisma/generated/client'
import type { ClaimedTask } from './task-claim'

export interface ClaimRequest {
  /** A uuid that is this claim's alone. */
  readonly token: string
  readonly limit: number
  readonly leaseMs: number
}

/**
 * Claims tasks that are due and not claimed by others, those that have waited longest first. The
 * lease is by the database's clock, the one that all processes share. It is a column and no open
 * transaction: that would hold back everybody who follows the outbox while the engine works.
 */
export async function claimTasks(
  db: PrismaClient,
  { token, limit, leaseMs }: ClaimRequest,
): Promise<readonly ClaimedTask[]> {
  return db.$queryRaw<ClaimedTask[]>`
    WITH "due" AS MATERIALIZED (
      SELECT "subject", "subjectId" FROM "SearchTask"
      WHERE "deadAt" IS NULL AND "dueAt" <= clock_timestamp()
        AND ("claimedUntil" IS NULL OR "claimedUntil" <= clock_timestamp())
      ORDER BY "dueAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE "SearchTask" AS "task" SET "claimedBy" = ${token}::uuid,
      "claimedUntil" = clock_timestamp() + make_interval(secs => ${leaseMs / 1000}::float8)
    FROM "due"
    WHERE "task"."subject" = "due"."subject" AND "task"."subjectId" = "due"."subjectId"
    RETURNING "task"."subject"::text AS "subject", "task"."subjectId"::text AS "subjectId",
      "task"."generation", "task"."attempts"`
}

/** Lengthens the lease on whatever of a claim is still held; false if nothing is. */
export async function renewClaim(
  db: PrismaClient,
  { token, leaseMs }: Pick<ClaimRequest, 'token' | 'leaseMs'>,
): Promise<boolean> {
  const held = await db.$executeRaw`
    UPDATE "SearchTask"
    SET "claimedUntil" = clock_timestamp() + make_interval(secs => ${leaseMs / 1000}::float8)
    WHERE "claimedBy" = ${token}::uuid`
  return held > 0
}

/** Gives back whatever of a claim is still held, to be claimed again at once. */
export async function releaseClaim(db: PrismaClient, token: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "SearchTask" SET "claimedBy" = NULL, "claimedUntil" = NULL
    WHERE "claimedBy" = ${token}::uuid`
}
