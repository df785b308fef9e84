import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '../../prisma/generated/client'
import type { ProjectionContext } from '../documents/common-rows'
import type { SearchEngine } from '../port'
import { claimTasks, releaseClaim, renewClaim } from './claim-tasks.server'
import { errorCode } from './error-code'
import { retryPause } from './retry-pause'
import { recordFailures, settleTasks } from './settle-tasks.server'
import { writeTasks } from './write-tasks.server'

export interface WorkSettings {
  readonly batchSize: number
  /** How long a crashed worker's tasks stay claimed. */
  readonly leaseMs: number
  /** Failures after which a document is a dead letter. */
  readonly maxAttempts: number
  readonly firstRetryMs: number
  readonly longestRetryMs: number
}

export interface WorkRequest {
  readonly db: PrismaClient
  readonly engine: SearchEngine
  readonly context: ProjectionContext
  readonly settings: WorkSettings
  /** Told of every document that was refused. */
  readonly onError: (error: unknown) => void
}

/**
 * Claims a batch of tasks, writes it to the engine and settles it. False if there was none to
 * claim. Throws if the engine or the database is down: the tasks are free again then, and none of
 * them has lost an attempt.
 */
export async function workClaim(request: WorkRequest): Promise<boolean> {
  const { db, settings } = request
  const claim = { token: randomUUID(), limit: settings.batchSize, leaseMs: settings.leaseMs }
  const lease = holdLease(request, claim.token)
  const tasks = await claimTasks(db, claim)
  if (tasks.length === 0) {
    lease.stop()
    return false
  }
  try {
    const refused = await writeTasks({ ...request, mayWrite: lease.isHeld }, tasks)
    for (const { error } of refused) request.onError(error)
    const failed = new Set(refused.map(({ task }) => task))
    await recordFailures(
      db,
      claim.token,
      refused.map(({ task, error }) => ({
        task,
        code: errorCode(error),
        pauseMs: pauseAfter(task.attempts + 1, settings),
      })),
    )
    await settleTasks(
      db,
      claim.token,
      tasks.filter((task) => !failed.has(task)),
    )
    return true
  } finally {
    lease.stop()
    await releaseClaim(db, claim.token).catch(request.onError)
  }
}

function pauseAfter(failures: number, settings: WorkSettings): number | null {
  if (failures >= settings.maxAttempts) return null
  const pauses = { firstMs: settings.firstRetryMs, longestMs: settings.longestRetryMs }
  return retryPause(failures, Math.random(), pauses)
}

/** Of the lease, this much is kept for a request that is already on its way. */
const marginPart = 1 / 3

/** Renews the lease while the work lasts, and knows by this process's clock when it may end. */
function holdLease({ db, settings, onError }: WorkRequest, token: string) {
  const { leaseMs } = settings
  const usableMs = leaseMs * (1 - marginPart)
  // Counted from before the claim, so that the database's lease never ends first.
  let until = performance.now() + usableMs
  async function renew(): Promise<void> {
    const from = performance.now()
    if (await renewClaim(db, { token, leaseMs })) until = from + usableMs
  }
  const timer = setInterval(() => void renew().catch(onError), leaseMs / 3)
  timer.unref()
  return { isHeld: () => performance.now() < until, stop: () => clearInterval(timer) }
}
