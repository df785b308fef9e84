import type { PrismaClient } from '../../prisma/generated/client'
import type { ProjectionContext } from '../documents/common-rows'
import { writeApart } from '../engine/shared/write-apart'
import { type IndexName, indexNames, type SearchEngine } from '../port'
import { isOutage } from './is-outage'
import { readDocuments } from './read-documents.server'
import { subjectOf } from './search-subjects'
import { type ClaimedTask, LeaseLost } from './task-claim'

export interface WriteRequest {
  readonly db: PrismaClient
  readonly engine: SearchEngine
  readonly context: ProjectionContext
  /** False once the lease may have ended: nothing is sent any more. */
  readonly mayWrite: () => boolean
}

export interface RefusedTask {
  readonly task: ClaimedTask
  readonly error: unknown
}

/** Engine or database do not work at all: no document is to blame. */
export class WriteOutage extends Error {
  override readonly name = 'WriteOutage'
}

/**
 * Brings the engine up to the current rows of these tasks: writes the documents of those that are
 * to be found, deletes the others. A batch that fails is halved until the documents to blame stand
 * alone; they are returned, the rest is written. Refuses (throws) with WriteOutage if the failure
 * is nobody's document, and with LeaseLost rather than write past the lease.
 */
export async function writeTasks(
  request: WriteRequest,
  tasks: readonly ClaimedTask[],
): Promise<readonly RefusedTask[]> {
  const refused: RefusedTask[] = []
  for (const index of indexNames) {
    const own = tasks.filter(({ subject }) => subject === subjectOf[index])
    if (own.length === 0) continue
    const refusals = await writeApart(
      own,
      (some) => writeTogether(request, index, some),
      async (error) => {
        if (error instanceof LeaseLost) throw error
        await refuseOutage(request, error)
      },
    )
    refused.push(...refusals.map(({ item, error }) => ({ task: item, error })))
  }
  return refused
}

async function writeTogether(
  { db, engine, context, mayWrite }: WriteRequest,
  index: IndexName,
  tasks: readonly ClaimedTask[],
): Promise<void> {
  const ids = tasks.map(({ subjectId }) => subjectId)
  const documents = await readDocuments[index](db, ids, context)
  const found = new Set(documents.map(({ id }) => id))
  const absent = ids.filter((id) => !found.has(id))
  if (!mayWrite()) throw new LeaseLost()
  if (documents.length > 0) await engine.upsert(index, documents)
  if (absent.length === 0) return
  if (!mayWrite()) throw new LeaseLost()
  await engine.delete(index, absent)
}

/** Asks both sides whether they work, where the error by itself does not say who is to blame. */
async function refuseOutage({ db, engine }: WriteRequest, cause: unknown): Promise<void> {
  if (isOutage(cause)) throw new WriteOutage(`${engine.name} does not take writes`, { cause })
  const [database, health] = await Promise.allSettled([db.$queryRaw`SELECT 1`, engine.health()])
  if (database.status === 'rejected') throw new WriteOutage('the database is down', { cause })
  if (health.status === 'rejected' || !health.value.isHealthy) {
    throw new WriteOutage(`${engine.name} is down`, { cause })
  }
}
