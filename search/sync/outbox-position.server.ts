import type { OutboxSubject, PrismaClient } from '../../prisma/generated/client'
import { OutboxPruned } from './outbox-pruned'

/** A client, or the transaction of one. */
export type Reader = Pick<PrismaClient, '$queryRaw'>

/** Up to where a reader has read: by writing transaction, then by entry. */
export interface OutboxPosition {
  readonly transaction: bigint
  readonly id: bigint
}

export interface OutboxChange {
  readonly subject: OutboxSubject
  readonly subjectId: string
}

/**
 * The position before every transaction that is still open. Whoever takes it and reads the tables
 * afterwards has seen everything up to it.
 */
export async function currentPosition(db: Reader): Promise<OutboxPosition> {
  const [row] = await db.$queryRaw<{ transaction: bigint }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "transaction"`
  return { transaction: row?.transaction ?? 0n, id: 0n }
}

/** Of the newest entry that is committed; null if there is none. */
export async function newestPosition(db: Reader): Promise<OutboxPosition | null> {
  const [row] = await db.$queryRaw<OutboxPosition[]>`
    SELECT "transaction", "id" FROM "OutboxEntry"
    ORDER BY "transaction" DESC, "id" DESC LIMIT 1`
  return row ?? null
}

/**
 * The next changes after `position`, in order, at most `limit`. Stops before the oldest open
 * transaction, so that an entry that commits late is never passed over. Refuses (throws
 * OutboxPruned) a position beyond which entries were pruned.
 */
export async function readChanges(
  db: Reader,
  position: OutboxPosition,
  limit: number,
): Promise<{ readonly changes: readonly OutboxChange[]; readonly position: OutboxPosition }> {
  const rows = await db.$queryRaw<(OutboxChange & OutboxPosition)[]>`
    SELECT "transaction", "id", "subject"::text AS "subject", "subjectId" FROM "OutboxEntry"
    WHERE ("transaction", "id") > (${position.transaction}, ${position.id})
      AND "transaction" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY "transaction", "id" LIMIT ${limit}`
  // Looked at after the entries: a pruning in between is taken for a gap, never the reverse.
  await refusePruned(db, position)
  const last = rows.at(-1)
  return {
    changes: rows.map(({ subject, subjectId }) => ({ subject, subjectId })),
    position: last ? { transaction: last.transaction, id: last.id } : position,
  }
}

async function refusePruned(db: Reader, position: OutboxPosition): Promise<void> {
  const gaps = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "OutboxHorizon"
    WHERE ("transaction", "entry") > (${position.transaction}, ${position.id})`
  if (gaps.length > 0) throw new OutboxPruned()
}

export interface OutboxLag {
  readonly entries: number
  /** Age of the oldest entry not yet read, in seconds; 0 if there is none. */
  readonly seconds: number
}

/** What lies beyond `position`, entries of open transactions excepted: nobody can see them. */
export async function measureLag(db: PrismaClient, position: OutboxPosition): Promise<OutboxLag> {
  const [row] = await db.$queryRaw<{ entries: number; seconds: number }[]>`
    SELECT count(*)::int AS "entries",
      coalesce(extract(epoch FROM now() - min("createdAt")), 0)::float8 AS "seconds"
    FROM "OutboxEntry"
    WHERE ("transaction", "id") > (${position.transaction}, ${position.id})`
  return { entries: row?.entries ?? 0, seconds: Math.max(0, row?.seconds ?? 0) }
}
