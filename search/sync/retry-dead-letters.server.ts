import type { PrismaClient } from '../../prisma/generated/client'

/**
 * Makes dead letters due again with all their attempts before them, those of these ids or all, and
 * wakes the workers. Tells how many there were. Ids that are no uuid are refused by the database.
 */
export async function retryDeadLetters(
  db: PrismaClient,
  ids: readonly string[] | null,
): Promise<number> {
  const revived = await db.$executeRaw`
    UPDATE "SearchTask" SET "attempts" = 0, "errorCode" = NULL, "failedAt" = NULL,
      "deadAt" = NULL, "dueAt" = clock_timestamp()
    WHERE "deadAt" IS NOT NULL
      AND (${ids === null} OR "subjectId" = ANY(${[...(ids ?? [])]}::text[]::uuid[]))`
  if (revived > 0) await db.$executeRaw`SELECT pg_notify('lianhe_outbox', '')`
  return revived
}
