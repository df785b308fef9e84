import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type JobHelpers,
  Logger,
  runTaskList,
  type Task,
  type WorkerEvents,
  type WorkerPool,
} from 'graphile-worker'
import type { PrismaClient } from '../../../prisma/generated/client'
import { openPool } from '../../../prisma/open-pool.server'
import { doJob } from './do-job.server'
import { isJobName, type JobName, jobKinds } from './job-kinds'
import { defaultLease, keepLease, type LeaseSettings } from './job-lease.server'
import type { JobWork } from './job-work'

const pollMs = 2_000
/** After a failure of the database, until it is asked for jobs again. */
const pauses = { firstMs: 1_000, longestMs: 30_000 } as const
/** For jobs under way when the process is to end; what takes longer is done again by another. */
const patienceMs = 10_000

export interface JobWorkerOptions {
  readonly url: string
  /** What jobs use; not the pages' connections. */
  readonly db: PrismaClient
  readonly work: JobWork
  /** How many jobs this process does at once. */
  readonly atOnce: number
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  /** Told of each failed attempt. */
  readonly onFailure: (failure: JobFailure) => void
  readonly lease?: LeaseSettings
}

export interface JobFailure {
  readonly job: JobName
  readonly id: string
  readonly attempt: number
  readonly code: string
  /** Left to the administrators. */
  readonly isDead: boolean
}

/**
 * Does jobs as they come, together with the workers of other processes, until stopped. Resolves at
 * once, also while the database is down: that is reported, and tried again with growing pauses.
 */
export function startJobWorker(options: JobWorkerOptions): { stop(): Promise<void> } {
  const { url, atOnce, onError } = options
  // One connection to be woken by, one to say that it lives, one for each job to be fetched and ended.
  const pool = openPool(url, { maxConnections: atOnce + 2, onConnectionError: onError })
  // One that breaks while it is in use tells so by an event of its own.
  pool.on('connect', (client) => client.on('error', onError))
  const stopping = new AbortController()
  let current: WorkerPool | undefined
  let failures = 0

  async function workUntilItEnds(): Promise<void> {
    const events: WorkerEvents = new EventEmitter()
    const workers = runTaskList(settings(atOnce, events), tasksOf(options), pool)
    current = workers
    events.on('worker:getJob:empty', () => {
      failures = 0
    })
    // Its first question for the ids of tasks is never asked again if it fails: it has to start anew.
    // Not at once: a worker that is ended while it reports the failure takes it for a fault.
    events.once('worker:getJob:error', () => setImmediate(() => endGracefully(workers)))
    const lease = keepLease(pool, workers.id, options.lease ?? defaultLease, onError)
    await workers.promise.catch(onError)
    await lease.stop()
  }

  const ended = (async () => {
    while (!stopping.signal.aborted) {
      await workUntilItEnds()
      if (stopping.signal.aborted) break
      failures += 1
      const waitMs = Math.min(pauses.firstMs * 2 ** failures, pauses.longestMs)
      await pause(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
    await pool.end()
  })()

  return {
    stop: async () => {
      stopping.abort()
      if (current) endGracefully(current)
      const impatience = setTimeout(
        () => Promise.resolve(current?.forcefulShutdown('stopped')).catch(onError),
        patienceMs,
      )
      await ended
      clearTimeout(impatience)
    },
  }
}

/** What goes wrong then is told by the pool's promise. */
function endGracefully(workers: WorkerPool): void {
  Promise.resolve(workers.gracefulShutdown()).catch(() => undefined)
}

function settings(atOnce: number, events: WorkerEvents) {
  return {
    concurrency: atOnce,
    pollInterval: pollMs,
    noHandleSignals: true,
    events,
    // Its own lines quote what failed; ours are written by `onFailure`.
    logger: new Logger(() => () => undefined),
    // Without these two it ends a job by a promise that nobody awaits: a broken connection then
    // would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

function tasksOf(options: JobWorkerOptions): Record<string, Task> {
  return Object.fromEntries(
    Object.keys(jobKinds)
      .filter(isJobName)
      .map((name) => [name, (payload, { job }) => attempt(options, name, payload, job)]),
  )
}

async function attempt(
  { url: _, db, work, now, onFailure }: JobWorkerOptions,
  name: JobName,
  payload: unknown,
  job: JobHelpers['job'],
): Promise<void> {
  const { id, attempts, max_attempts } = job
  const isLast = attempts >= max_attempts
  const end = await doJob(work, name, payload, { db, now: now(), isLast })
  if (end.kind === 'done') return
  const { code, isFinal } = end
  if (isFinal) {
    // No function of the queue's ends a job that is under way.
    await db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET max_attempts = attempts WHERE id = ${id}::bigint`
  }
  onFailure({ job: name, id, attempt: attempts, code, isDead: isFinal || isLast })
  throw new FailedAttempt(code)
}

/** The queue keeps the message as the job's last error. */
class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt'
}
