import type { PrismaClient } from '../../prisma/generated/client'
import { enqueueTasks } from './enqueue-tasks.server'
import type { Drift } from './find-drift.server'
import { subjectOf } from './search-subjects'

/**
 * Makes every document that has drifted due again and wakes the workers, which write it as they
 * write any change. Tells how many there were.
 */
export async function repairDrift(db: PrismaClient, drifts: readonly Drift[]): Promise<number> {
  const changes = drifts.flatMap(({ index, missing, extra, stale }) =>
    [...missing, ...extra, ...stale].map((subjectId) => ({ subject: subjectOf[index], subjectId })),
  )
  await enqueueTasks(db, changes)
  if (changes.length > 0) await db.$executeRaw`SELECT pg_notify('lianhe_outbox', '')`
  return changes.length
}
