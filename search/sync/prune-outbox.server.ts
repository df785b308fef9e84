import type { PrismaClient } from '../../prisma/generated/client'

export interface PruneOptions {
  /** Entries younger than this stay, in days. */
  readonly keepDays?: number
  /** How many go in one statement. */
  readonly batchSize?: number
}

/**
 * Deletes outbox entries older than a week and tells how many. Left are those of transactions that
 * readers may not have passed yet, and those that the shared engine or a rebuild under way has
 * still to read, unless it has not been seen for as long. The horizon moves in the same statement,
 * so that a reader which was left behind notices and starts from the tables.
 */
export async function pruneOutbox(
  db: PrismaClient,
  { keepDays = 7, batchSize = 5_000 }: PruneOptions = {},
): Promise<number> {
  let total = 0
  for (;;) {
    const pruned = await pruneBatch(db, keepDays, batchSize)
    total += pruned
    if (pruned < batchSize) return total
  }
}

async function pruneBatch(db: PrismaClient, keepDays: number, batchSize: number) {
  const [row] = await db.$queryRaw<{ pruned: number }[]>`
    WITH "limits" AS (
      SELECT now() - make_interval(days => ${keepDays}::int) AS "before"
    ), "needed" AS (
      SELECT "transaction", "entry" FROM "SearchProgress", "limits" WHERE "seenAt" > "before"
      UNION ALL
      SELECT "transaction", "entry" FROM "SearchRebuild", "limits" WHERE "startedAt" > "before"
    ), "old" AS (
      SELECT "id" FROM "OutboxEntry", "limits"
      WHERE "createdAt" < "before"
        AND "transaction" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        AND NOT EXISTS (
          SELECT 1 FROM "needed"
          WHERE ("OutboxEntry"."transaction", "OutboxEntry"."id")
            > ("needed"."transaction", "needed"."entry")
        )
      ORDER BY "transaction", "id" LIMIT ${batchSize}
    ), "gone" AS (
      DELETE FROM "OutboxEntry" WHERE "id" IN (SELECT "id" FROM "old")
      RETURNING "transaction", "id"
    ), "moved" AS (
      INSERT INTO "OutboxHorizon" AS "horizon" ("transaction", "entry")
      SELECT "transaction", "id" FROM "gone" ORDER BY "transaction" DESC, "id" DESC LIMIT 1
      ON CONFLICT ("id") DO UPDATE
        SET "transaction" = EXCLUDED."transaction", "entry" = EXCLUDED."entry"
        WHERE ("horizon"."transaction", "horizon"."entry")
          < (EXCLUDED."transaction", EXCLUDED."entry")
    )
    SELECT count(*)::int AS "pruned" FROM "gone"`
  return row?.pruned ?? 0
}
