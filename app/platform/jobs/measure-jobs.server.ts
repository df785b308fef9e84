/** A pool of connections. */
interface JobTables {
  query(text: string): Promise<{ readonly rows: readonly unknown[] }>
}

/** How the queue does. */
export interface JobLoad {
  /** Due and not taken by anybody. */
  readonly waiting: number
  readonly running: number
  /** Of those that wait, in seconds since it was due; 0 where none does. */
  readonly oldestSeconds: number
  /** Failed at least once, and tried again later. */
  readonly failing: number
  /** Left to the administrators. */
  readonly dead: number
  /** Processes that have said within the last minute that they do jobs. */
  readonly workers: number
}

export async function measureJobs(jobs: JobTables): Promise<JobLoad> {
  const { rows } = await jobs.query(`
    SELECT
      count(*) FILTER (WHERE "isDue")::int AS "waiting",
      count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS "running",
      greatest(0, coalesce(
        extract(epoch FROM clock_timestamp() - min(run_at) FILTER (WHERE "isDue")), 0
      ))::float8 AS "oldestSeconds",
      count(*) FILTER (WHERE last_error IS NOT NULL AND attempts < max_attempts)::int AS "failing",
      count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS "dead",
      (SELECT count(*)::int FROM "JobWorker"
        WHERE "seenAt" > clock_timestamp() - interval '1 minute') AS "workers"
    FROM (
      SELECT *, locked_at IS NULL AND attempts < max_attempts AND run_at <= clock_timestamp() AS "isDue"
      FROM graphile_worker.jobs
    ) AS "job"`)
  return rows[0] as JobLoad
}
