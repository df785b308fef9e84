import type { PrismaClient } from '../../prisma/generated/client'
import { enqueueTasks } from './enqueue-tasks.server'
import type { Drift } from './find-drift.server'
import type { OutboxChange } from './outbox-position.server'
import { subjectOf } from './search-subjects'

/**
 * Makes every document of the shared engine that has drifted due again and wakes the workers, which
 * write it as they write any change. Tells how many there were.
 */
export async function repairDrift(db: PrismaClient, drifts: readonly Drift[]): Promise<number> {
  const changes = changesOf(drifts)
  await enqueueTasks(db, changes)
  if (changes.length > 0) await db.$executeRaw`SELECT pg_notify('lianhe_outbox', '')`
  return changes.length
}

/**
 * Has every running process read again what has drifted in any of them: entries of the outbox say
 * so. Tells how many there were.
 */
export async function repairProcesses(db: PrismaClient, drifts: readonly Drift[]): Promise<number> {
  const changes = changesOf(drifts)
  const { count } = await db.outboxEntry.createMany({ data: [...changes] })
  return count
}

function changesOf(drifts: readonly Drift[]): readonly OutboxChange[] {
  const changes = drifts.flatMap(({ index, missing, extra, stale }) =>
    [...missing, ...extra, ...stale].map((subjectId) => ({ subject: subjectOf[index], subjectId })),
  )
  return [...new Map(changes.map((it) => [`${it.subject} ${it.subjectId}`, it])).values()]
}
