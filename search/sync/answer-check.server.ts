import type { PrismaClient } from '../../prisma/generated/client'
import { indexNames, type SearchEngine } from '../port'
import { findDrift } from './find-drift.server'
import type { FollowProgress } from './follow-outbox.server'
import type { CheckRequest } from './listen-outbox.server'

interface Checked {
  readonly db: PrismaClient
  /** In this process's memory. */
  readonly engine: SearchEngine
  readonly progress: () => FollowProgress
  readonly now: () => Date
}

/** Compares this process's own index with the database and writes down how they differ. */
export async function answerCheck(
  { db, engine, progress, now }: Checked,
  { id: checkId, backend }: CheckRequest,
): Promise<void> {
  const data = []
  for (const index of indexNames) {
    const drift = await findDrift(db, engine, index, now(), progress())
    data.push({
      checkId,
      backend,
      index,
      documents: drift.documents,
      missing: [...drift.missing],
      extra: [...drift.extra],
      stale: [...drift.stale],
      onTheirWay: drift.onTheirWay,
    })
  }
  await db.searchCheckAnswer.createMany({ data })
}
