import { jobKinds } from './job-kinds'

/** A pool of connections. */
interface Database {
  query(text: string, values?: unknown[]): Promise<unknown>
}

export interface LeaseSettings {
  /** How often a worker says that it lives, and looks for those that do not, in milliseconds. */
  readonly beatMs: number
  /** Who has said nothing for so long is dead, in milliseconds. */
  readonly leaseMs: number
}

/** A killed worker's jobs go on within a minute: after the lease, a beat and a poll of the queue. */
export const defaultLease: LeaseSettings = { beatMs: 5_000, leaseMs: 45_000 }

/** After a deployment, older processes run for a while beside those that know a new kind of job. */
const strangeSeconds = 600

/**
 * Says again and again that the worker of that id lives, and gives back what dead ones hold:
 * graphile-worker itself would wait for four hours. All by the database's clock. A process that
 * stood still for longer than a lease finds its jobs taken by others.
 */
export function keepLease(
  pool: Database,
  id: string,
  { beatMs, leaseMs }: LeaseSettings,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const beat = async () => {
    try {
      await sayAlive(pool, id)
      await sweepJobs(pool, leaseMs)
    } catch (error) {
      onError(error)
    }
    if (!isStopped) timer = setTimeout(start, beatMs)
  }
  const start = () => {
    running = beat()
  }
  start()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
      await pool.query('DELETE FROM "JobWorker" WHERE "id" = $1', [id]).catch(onError)
    },
  }
}

async function sayAlive(pool: Database, id: string): Promise<void> {
  await pool.query(
    `INSERT INTO "JobWorker" ("id", "startedAt", "seenAt")
     VALUES ($1, clock_timestamp(), clock_timestamp())
     ON CONFLICT ("id") DO UPDATE SET "seenAt" = clock_timestamp()`,
    [id],
  )
}

/**
 * Gives back the jobs of dead workers, and puts among the failed ones what would otherwise lie
 * unseen: jobs during whose last attempt the worker died, and jobs of a kind that nobody knows.
 */
export async function sweepJobs(pool: Database, leaseMs: number): Promise<void> {
  const lease = leaseMs / 1000
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(ARRAY(
       SELECT DISTINCT locked_by FROM graphile_worker.jobs
       WHERE locked_at < clock_timestamp() - make_interval(secs => $1::float8)
         AND NOT EXISTS (
           SELECT FROM "JobWorker" WHERE "id" = locked_by
             AND "seenAt" > clock_timestamp() - make_interval(secs => $1::float8)
         )
     ))`,
    [lease],
  )
  await pool.query(
    `DELETE FROM "JobWorker" WHERE "seenAt" < clock_timestamp() - make_interval(secs => $1::float8)`,
    [lease],
  )
  await pool.query(
    `SELECT graphile_worker.permanently_fail_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs
       WHERE locked_at IS NULL AND attempts >= max_attempts AND last_error IS NULL
     ), 'worker-died')`,
  )
  await pool.query(
    `SELECT graphile_worker.permanently_fail_jobs(ARRAY(
       SELECT id FROM graphile_worker.jobs
       WHERE locked_at IS NULL AND attempts < max_attempts AND task_identifier <> ALL($1::text[])
         AND run_at < clock_timestamp() - make_interval(secs => $2::float8)
     ), 'unknown-job')`,
    [Object.keys(jobKinds), strangeSeconds],
  )
}
