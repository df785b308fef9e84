import type { PrismaClient } from '../../prisma/generated/client'
import { enqueueTasks } from './enqueue-tasks.server'
import { currentPosition, type OutboxPosition, readChanges } from './outbox-position.server'
import { OutboxPruned } from './outbox-pruned'
import { readExpired } from './read-expired.server'

const batchSize = 500
const transaction = { timeout: 60_000, maxWait: 10_000 } as const

/**
 * Turns what the outbox says since the last time, and what has lapsed by the clock since then, into
 * tasks. One process at a time does so: the others pass on, or wait for it if `isPatient`. Where
 * entries were pruned that had not been read, the engine counts as not filled from then on.
 */
export async function collectTasks(
  db: PrismaClient,
  { now, isPatient }: { readonly now: Date; readonly isPatient: boolean },
): Promise<void> {
  try {
    let isMore = true
    while (isMore) isMore = await collectBatch(db, now, isPatient)
  } catch (error) {
    if (!(error instanceof OutboxPruned)) throw error
    const { transaction, id } = await currentPosition(db)
    await db.searchProgress.updateMany({
      data: { transaction, entry: id, sweptUntil: now, filledAt: null },
    })
  }
}

/** True if tasks are made of everything up to `position`, which is null for nothing. */
export async function isCollected(
  db: PrismaClient,
  position: OutboxPosition | null,
): Promise<boolean> {
  if (position === null) return true
  const reached = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "SearchProgress"
    WHERE ("transaction", "entry") >= (${position.transaction}, ${position.id})`
  return reached.length > 0
}

interface Progress {
  readonly transaction: bigint
  readonly entry: bigint
  readonly sweptUntil: Date
}

/** False if nothing is left, or somebody else is at it. Tasks and position move together. */
function collectBatch(db: PrismaClient, now: Date, isPatient: boolean): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [progress] = isPatient
      ? await tx.$queryRaw<Progress[]>`
          SELECT "transaction", "entry", "sweptUntil" FROM "SearchProgress" FOR UPDATE`
      : await tx.$queryRaw<Progress[]>`
          SELECT "transaction", "entry", "sweptUntil" FROM "SearchProgress" FOR UPDATE SKIP LOCKED`
    if (!progress) return false
    const { sweptUntil } = progress
    const from = { transaction: progress.transaction, id: progress.entry }
    const next = await readChanges(tx, from, batchSize)
    const expired = now > sweptUntil ? await readExpired(tx, sweptUntil, now) : []
    await enqueueTasks(tx, [...next.changes, ...expired])
    await tx.$executeRaw`
      UPDATE "SearchProgress" SET "transaction" = ${next.position.transaction},
        "entry" = ${next.position.id}, "sweptUntil" = greatest("sweptUntil", ${now}),
        "seenAt" = now()`
    return next.changes.length > 0
  }, transaction)
}
