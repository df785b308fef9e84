import type { OutboxSubject, PrismaClient } from '../../prisma/generated/client'
import { type IndexName, indexNames, type SearchEngine } from '../port'
import { enqueueSince, enqueueTasks } from './enqueue-tasks.server'
import { type RebuildLock, RebuildLockLost } from './hold-rebuild-lock.server'
import { currentPosition, type OutboxPosition } from './outbox-position.server'
import { readAllDocuments } from './read-documents.server'
import { readExpired } from './read-expired.server'
import { subjectOf } from './search-subjects'

export interface RebuildRequest {
  readonly db: PrismaClient
  readonly engine: SearchEngine
  readonly canonical: (term: string) => string
  readonly now: () => Date
  readonly lock: RebuildLock
  /** Told after each batch how many documents have been written of the index. */
  readonly onProgress?: (index: IndexName, documents: number) => void | Promise<void>
}

/** Where a rebuild began: what was written since goes to the old index only. */
interface RebuildStart {
  readonly position: OutboxPosition
  readonly startedAt: Date
}

/**
 * Builds an index of the shared engine anew beside the old one, which answers until the swap. What
 * is written meanwhile goes to the old one, so everything since the start is made due again
 * afterwards. Where that begins is noted first: if this process dies between the swap and the end,
 * `resumeRebuilds` does the rest. Refuses (throws) with RebuildLockLost, before the swap, once the
 * lock is held no longer.
 */
export async function rebuildShared(request: RebuildRequest, index: IndexName): Promise<void> {
  const { db, engine, canonical, now, lock, onProgress } = request
  const start: RebuildStart = { startedAt: now(), position: await currentPosition(db) }
  const subject = subjectOf[index]
  // A note that is there already is of one that died: it began earlier, and covers this one.
  await db.searchRebuild.createMany({
    data: [
      {
        subject,
        transaction: start.position.transaction,
        entry: start.position.id,
        startedAt: start.startedAt,
      },
    ],
    skipDuplicates: true,
  })
  let written = 0
  const context = { now: start.startedAt, canonical }
  // The worker finds out once more what is wrong with it, and puts it on the dead-letter list.
  const hand = (subjectId: string) => enqueueTasks(db, [{ subject, subjectId }])
  async function* counted() {
    for await (const batch of readAllDocuments(db, index, context, hand)) {
      if (!lock.isHeld()) throw new RebuildLockLost()
      yield batch
      // Whoever fills the index asks for the next batch once this one is written.
      written += batch.length
      await onProgress?.(index, written)
    }
    if (!lock.isHeld()) throw new RebuildLockLost()
  }
  await engine.rebuild(index, counted(), hand)
  await replay(db, index, now(), start)
}

/** Ends rebuilds whose process died. For the holder of the rebuild lock only. */
export async function resumeRebuilds(db: PrismaClient, now: Date): Promise<void> {
  const left = await db.searchRebuild.findMany()
  for (const index of indexNames) {
    if (left.some(({ subject }) => subject === subjectOf[index])) await replay(db, index, now, null)
  }
}

/**
 * Makes due again what was written since the note or, where somebody else has taken that away by
 * now, since the start of one's own rebuild. The note is taken before anything is read of it: of
 * two who replay at once, the second waits and finds none.
 */
async function replay(
  db: PrismaClient,
  index: IndexName,
  now: Date,
  own: RebuildStart | null,
): Promise<void> {
  const subject = subjectOf[index]
  await db.$transaction(
    async (tx) => {
      const start = (await takeNote(tx, subject)) ?? own
      if (start === null) return
      await enqueueSince(tx, start.position, subject)
      await enqueueTasks(tx, await readExpired(tx, start.startedAt, now))
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}

async function takeNote(
  tx: Pick<PrismaClient, '$queryRaw'>,
  subject: OutboxSubject,
): Promise<RebuildStart | null> {
  const [note] = await tx.$queryRaw<{ transaction: bigint; entry: bigint; startedAt: Date }[]>`
    DELETE FROM "SearchRebuild" WHERE "subject" = ${subject}::text::"OutboxSubject"
    RETURNING "transaction", "entry", "startedAt"`
  if (!note) return null
  const { transaction, entry, startedAt } = note
  return { position: { transaction, id: entry }, startedAt }
}
