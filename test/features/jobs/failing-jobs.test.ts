import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findFailingJobs } from '../../../app/features/jobs/find-failing-jobs.server'
import { settleJob } from '../../../app/features/jobs/settle-job.server'
import { enqueueLetter } from '../../../app/platform/mail/enqueue-letter.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let db: TestDatabase['db']
const actor = randomUUID()

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('empty')
  db = database.db
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

interface Failure {
  readonly attempts?: number
  readonly most?: number
  readonly lockedBy?: string | null
}

/** A letter that failed; the number of its job. */
async function failing({ attempts = 3, most = 13, lockedBy = null }: Failure = {}) {
  await enqueueLetter(db, { letter: 'changed', person: randomUUID() })
  const [row] = await db.$queryRaw<{ id: bigint }[]>`
    UPDATE graphile_worker._private_jobs
    SET last_error = 'ECONNECTION', attempts = ${attempts}::int, max_attempts = ${most}::int,
      run_at = now() + interval '1 hour', locked_by = ${lockedBy}::text,
      locked_at = CASE WHEN ${lockedBy}::text IS NULL THEN NULL ELSE now() END
    WHERE id = (SELECT max(id) FROM graphile_worker._private_jobs) RETURNING id`
  return String(row?.id)
}

interface Row {
  readonly attempts: number
  readonly max_attempts: number
  readonly isDue: boolean
}
const rowOf = async (id: string) => {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT attempts::int, max_attempts::int, run_at <= now() AS "isDue"
    FROM graphile_worker.jobs WHERE id = ${BigInt(id)}`
  return row
}

describe('the list of failing jobs', () => {
  test('shows those first that are not tried again, by number and code, and none that waits', async () => {
    await enqueueLetter(db, { letter: 'changed', person: randomUUID() })
    const dead = await failing({ attempts: 1, most: 1 })
    const tried = await failing()
    const { jobs, total } = await findFailingJobs(db)
    expect(total).toBe(2)
    expect(jobs).toMatchObject([
      { id: dead, name: 'letter', code: 'ECONNECTION', attempts: 1, nextAt: null },
      { id: tried, attempts: 3 },
    ])
    expect(jobs[1]?.nextAt).not.toBeNull()
  })
})

describe('a failing job', () => {
  const settle = (job: string, intent: 'retry' | 'discard') => settleJob(db, { job, intent }, actor)

  test.each([
    ['that is left to the administrators', { attempts: 1, most: 1 }],
    ['that waits for its next attempt', {}],
  ])('%s is tried again at once, with all its attempts', async (_, failure) => {
    const id = await failing(failure)
    expect(await settle(id, 'retry')).toMatchObject({ ok: true })
    expect(await rowOf(id)).toEqual({ attempts: 0, max_attempts: 13, isDue: true })
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: 'job', subjectId: id } })
    expect(entry).toMatchObject({ actor, verb: 'retry-job', before: { name: 'letter' } })
  })

  test('is discarded, and the log says by whom', async () => {
    const id = await failing()
    expect(await settle(id, 'discard')).toMatchObject({ ok: true })
    expect(await rowOf(id)).toBeUndefined()
    const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: 'job', subjectId: id } })
    expect(entry).toMatchObject({ actor, verb: 'discard-job' })
    expect(await settle(id, 'discard')).toEqual({ ok: false, reason: 'gone' })
  })

  test.each(['retry', 'discard'] as const)(
    'that is being done is left alone: %s',
    async (intent) => {
      const id = await failing({ lockedBy: 'somebody' })
      expect(await settle(id, intent)).toEqual({ ok: false, reason: 'gone' })
      expect(await rowOf(id)).toMatchObject({ attempts: 3 })
      expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(0)
    },
  )

  test('is none that only waits for its turn', async () => {
    await enqueueLetter(db, { letter: 'changed', person: randomUUID() })
    const [row] = await db.$queryRaw<{ id: bigint }[]>`SELECT id FROM graphile_worker.jobs`
    expect(await settle(String(row?.id), 'discard')).toEqual({ ok: false, reason: 'gone' })
  })
})
