import type { PrismaClient } from '../../../prisma/generated/client'

const mostShown = 100

export interface FailingJob {
  readonly id: string
  readonly name: string
  /** Of the last failure. */
  readonly code: string
  readonly attempts: number
  readonly since: string
  /** When it is tried again; null where it is left to the administrators. */
  readonly nextAt: string | null
}

interface Row {
  readonly id: bigint
  readonly name: string
  readonly code: string
  readonly attempts: number
  readonly since: Date
  readonly nextAt: Date | null
}

/** Jobs that have failed, those that are not tried again first: their names and codes, nothing else. */
export async function findFailingJobs(
  db: PrismaClient,
): Promise<{ readonly jobs: readonly FailingJob[]; readonly total: number }> {
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT id, task_identifier AS "name", last_error AS "code", attempts::int AS "attempts",
        created_at AS "since",
        CASE WHEN attempts < max_attempts THEN run_at END AS "nextAt"
      FROM graphile_worker.jobs WHERE last_error IS NOT NULL
      ORDER BY attempts < max_attempts, id DESC LIMIT ${mostShown}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM graphile_worker.jobs WHERE last_error IS NOT NULL`,
  ])
  const jobs = rows.map(({ id, name, code, attempts, since, nextAt }) => ({
    id: String(id),
    name,
    code,
    attempts,
    since: since.toISOString(),
    nextAt: nextAt?.toISOString() ?? null,
  }))
  return { jobs, total: counted?.total ?? 0 }
}
