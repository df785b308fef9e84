import type { PrismaClient } from '../../prisma/generated/client'
import type { ProjectionContext } from '../documents/common-rows'
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
    if (own.length > 0) refused.push(...(await writeApart(request, index, own)))
  }
  return refused
}

async function writeApart(
  request: WriteRequest,
  index: IndexName,
  tasks: readonly ClaimedTask[],
): Promise<readonly RefusedTask[]> {
  const error = await errorOf(writeTogether(request, index, tasks))
  if (error === null) return []
  if (error instanceof LeaseLost) throw error
  await refuseOutage(request, error)
  if (tasks.length === 1) return tasks.map((task) => ({ task, error }))
  const half = Math.ceil(tasks.length / 2)
  return [
    ...(await writeApart(request, index, tasks.slice(0, half))),
    ...(await writeApart(request, index, tasks.slice(half))),
  ]
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

async function errorOf(work: Promise<void>): Promise<unknown> {
  try {
    await work
    return null
  } catch (error) {
    return error ?? new Error('refused without a reason')
  }
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
