import type { PrismaClient } from '../../prisma/generated/client'
import type { OutboxLag } from './outbox-position.server'

export interface SearchLag extends OutboxLag {
  readonly deadLetters: number
  /** False until the shared engine holds everything for the first time. */
  readonly isFilled: boolean
  /** Documents written of the latest fill, of how many; more or fewer where some changed meanwhile. */
  readonly fill: { readonly written: number; readonly expected: number }
}

/**
 * How far the shared engine lies behind: outbox entries not yet read and documents still to be
 * written, without dead letters, and the age of the oldest in seconds. `due` are the documents that
 * do not wait for another attempt.
 */
export async function measureTasks(
  db: PrismaClient,
): Promise<SearchLag & { readonly due: number }> {
  const [row] = await db.$queryRaw<
    {
      entries: number
      seconds: number
      due: number
      deadLetters: number
      isFilled: boolean
      written: number | null
      expected: number | null
    }[]
  >`
    WITH "unread" AS (
      SELECT "createdAt" FROM "OutboxEntry" AS "it", "SearchProgress" AS "at"
      WHERE ("it"."transaction", "it"."id") > ("at"."transaction", "at"."entry")
    ), "open" AS (
      SELECT "createdAt" FROM "unread"
      UNION ALL SELECT "createdAt" FROM "SearchTask" WHERE "deadAt" IS NULL
    )
    SELECT count(*)::int AS "entries",
      coalesce(extract(epoch FROM now() - min("createdAt")), 0)::float8 AS "seconds",
      (SELECT count(*)::int FROM "SearchTask"
        WHERE "deadAt" IS NULL AND ("dueAt" <= clock_timestamp() OR "claimedBy" IS NOT NULL)
      ) AS "due",
      (SELECT count(*)::int FROM "SearchTask" WHERE "deadAt" IS NOT NULL) AS "deadLetters",
      EXISTS (SELECT 1 FROM "SearchProgress" WHERE "filledAt" IS NOT NULL) AS "isFilled",
      (SELECT "written" FROM "SearchProgress"), (SELECT "expected" FROM "SearchProgress")
    FROM "open"`
  if (!row) throw new Error('the count of tasks gave no row')
  const { written, expected, seconds, ...rest } = row
  const fill = { written: written ?? 0, expected: expected ?? 0 }
  return { ...rest, seconds: Math.max(0, seconds), fill }
}
