import type { PrismaClient } from '../../prisma/generated/client'
import { type IndexName, indexNames, type SearchEngine } from '../port'
import { enqueueSince, enqueueTasks } from './enqueue-tasks.server'
import { currentPosition } from './outbox-position.server'
import { readAllDocuments } from './read-documents.server'
import { readExpired } from './read-expired.server'
import { subjectOf } from './search-subjects'

export interface RebuildRequest {
  readonly db: PrismaClient
  readonly engine: SearchEngine
  readonly canonical: (term: string) => string
  readonly now: () => Date
  /** Told after each batch how many documents have been read of the index. */
  readonly onProgress?: (index: IndexName, documents: number) => void
}

/**
 * Builds an index of the shared engine anew beside the old one, which answers until the swap. What
 * is written meanwhile goes to the old one, so everything since the start is made due again
 * afterwards. Where that begins is noted first: if this process dies between the swap and the end,
 * `resumeRebuilds` does the rest. For the holder of the rebuild lock only.
 */
export async function rebuildShared(request: RebuildRequest, index: IndexName): Promise<void> {
  const { db, engine, canonical, now, onProgress } = request
  const startedAt = now()
  const subject = subjectOf[index]
  const { transaction, id: entry } = await currentPosition(db)
  // A note that is there already is of one that died: it began earlier, and covers this one.
  await db.searchRebuild.createMany({
    data: [{ subject, transaction, entry, startedAt }],
    skipDuplicates: true,
  })
  let read = 0
  const context = { now: startedAt, canonical }
  // The worker finds out once more what is wrong with it, and puts it on the dead-letter list.
  const hand = (subjectId: string) => enqueueTasks(db, [{ subject, subjectId }])
  async function* counted() {
    for await (const batch of readAllDocuments(db, index, context, hand)) {
      yield batch
      read += batch.length
      onProgress?.(index, read)
    }
  }
  await engine.rebuild(index, counted())
  await replay(db, index, now())
}

/** Ends rebuilds whose process died. For the holder of the rebuild lock only. */
export async function resumeRebuilds(db: PrismaClient, now: Date): Promise<void> {
  const left = await db.searchRebuild.findMany()
  for (const index of indexNames) {
    if (left.some(({ subject }) => subject === subjectOf[index])) await replay(db, index, now)
  }
}

async function replay(db: PrismaClient, index: IndexName, now: Date): Promise<void> {
  const subject = subjectOf[index]
  await db.$transaction(
    async (tx) => {
      const noted = await tx.searchRebuild.findUnique({ where: { subject } })
      if (noted === null) return
      await enqueueSince(tx, { transaction: noted.transaction, id: noted.entry }, subject)
      await enqueueTasks(tx, await readExpired(tx, noted.startedAt, now))
      await tx.searchRebuild.delete({ where: { subject } })
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}
