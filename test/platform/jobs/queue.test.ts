import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enqueue } from '../../../app/platform/jobs/enqueue.server'
import type { Job } from '../../../app/platform/jobs/job-kinds'
import { defaultLease, keepLease, sweepJobs } from '../../../app/platform/jobs/job-lease.server'
import { done, failed, failedForGood, type JobEnd } from '../../../app/platform/jobs/job-work'
import { measureJobs } from '../../../app/platform/jobs/measure-jobs.server'
import { type JobFailure, startJobWorker } from '../../../app/platform/jobs/start-job-worker.server'
import { eventually } from '../../support/eventually'
import { jobsSettled } from '../../support/jobs-settled'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('empty')
  pool = new pg.Pool({ connectionString: database.url, max: 2 })
  pool.on('error', () => undefined)
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  vi.unstubAllEnvs()
})
beforeEach(async () => {
  await pool.query('DELETE FROM graphile_worker._private_jobs')
  await pool.query('DELETE FROM "JobWorker"')
})

const letter = (person: string = randomUUID()): Job => ({
  name: 'letter',
  payload: { id: randomUUID(), letter: 'changed', person },
})

interface Row {
  readonly task_identifier: string
  readonly attempts: number
  readonly max_attempts: number
  readonly last_error: string | null
  readonly locked_by: string | null
}
const rows = async () =>
  (await pool.query<Row>('SELECT * FROM graphile_worker.jobs ORDER BY id')).rows

/** A worker whose letters end as `end` says, and what it was asked and told. */
function startWorker(end: (person: string) => JobEnd | Promise<JobEnd>, isQuiet = false) {
  const asked: string[] = []
  const failures: JobFailure[] = []
  const errors: unknown[] = []
  const worker = startJobWorker({
    url: database.url,
    db: database.db,
    atOnce: 2,
    now: () => new Date(),
    work: {
      letter: async (payload) => {
        const person = 'person' in payload ? payload.person : ''
        asked.push(person)
        return end(person)
      },
      import: async () => done,
    },
    onError: (error) => (isQuiet ? errors.push(error) : console.error(error)),
    onFailure: (failure) => failures.push(failure),
  })
  return { asked, failures, errors, stop: () => worker.stop() }
}

describe('a job', () => {
  test('is done where its cause is committed, and never where that is rolled back', async () => {
    const [kept, undone] = [randomUUID(), randomUUID()]
    const worker = startWorker(() => done)
    await database.db.$transaction((tx) => enqueue(tx, letter(kept)))
    const rolledBack = database.db.$transaction(async (tx) => {
      await enqueue(tx, letter(undone))
      throw new Error('rolled back')
    })
    await expect(rolledBack).rejects.toThrow('rolled back')
    await jobsSettled(database.db)
    await worker.stop()
    expect(worker.asked).toEqual([kept])
    expect(await rows()).toEqual([])
  })

  test('of the same cause twice is two jobs', async () => {
    const person = randomUUID()
    await enqueue(database.db, letter(person))
    await enqueue(database.db, letter(person))
    expect(await rows()).toHaveLength(2)
  })

  test('cannot be asked for with a payload that does not parse', async () => {
    const wrong = { name: 'letter', payload: { letter: 'changed', person: 'li@example.com' } }
    await expect(enqueue(database.db, wrong as unknown as Job)).rejects.toThrow()
    expect(await rows()).toEqual([])
  })
})

describe('a failure', () => {
  test('keeps its code, and is tried again later', async () => {
    const worker = startWorker(() => failed('ECONNECTION'))
    await enqueue(database.db, letter())
    await eventually(async () => (await rows())[0]?.last_error !== null)
    await worker.stop()
    expect(await rows()).toMatchObject([{ last_error: 'ECONNECTION', max_attempts: 13 }])
    expect(worker.failures[0]).toMatchObject({ job: 'letter', attempt: 1, isDead: false })
    expect(await measureJobs(pool)).toMatchObject({ failing: 1, dead: 0, waiting: 0 })
  })

  test('for good is not tried again, and stays to be looked at', async () => {
    const worker = startWorker(() => failedForGood('EENVELOPE-550'))
    await enqueue(database.db, letter())
    await jobsSettled(database.db)
    await worker.stop()
    expect(worker.asked).toHaveLength(1)
    expect(worker.failures).toMatchObject([{ code: 'EENVELOPE-550', isDead: true }])
    expect(await rows()).toMatchObject([{ attempts: 1, max_attempts: 1 }])
    expect(await measureJobs(pool)).toMatchObject({ failing: 0, dead: 1 })
  })

  test('that was thrown is told by its code, never by its message', async () => {
    const worker = startWorker(() => {
      throw Object.assign(new Error('550 <li@example.com> unknown'), { code: 'ESTRANGE' })
    })
    await enqueue(database.db, letter())
    await eventually(async () => (await rows())[0]?.last_error !== null)
    await worker.stop()
    expect((await rows())[0]?.last_error).toBe('ESTRANGE')
  })

  test('of the last attempt leaves the job to the administrators', async () => {
    const worker = startWorker(() => failed('ECONNECTION'))
    await pool.query(`SELECT graphile_worker.add_job('letter', $1::json, max_attempts => 1)`, [
      JSON.stringify(letter().payload),
    ])
    await jobsSettled(database.db)
    await worker.stop()
    expect(worker.failures).toMatchObject([{ isDead: true }])
  })
})

describe('what cannot be done', () => {
  test('a payload that does not parse fails at once and for good', async () => {
    await pool.query(`SELECT graphile_worker.add_job('letter', '{"letter":"love","to":"x"}')`)
    const worker = startWorker(() => done)
    await jobsSettled(database.db)
    await worker.stop()
    expect(worker.asked).toEqual([])
    expect(await rows()).toMatchObject([{ attempts: 1, last_error: 'malformed-payload' }])
  })

  test('a kind that nobody knows waits for a newer process, and then fails for good', async () => {
    await pool.query(`SELECT graphile_worker.add_job('fly', '{}')`)
    await sweepJobs(pool, defaultLease.leaseMs)
    expect(await rows()).toMatchObject([{ last_error: null }])
    await pool.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() - interval '11 minutes'`,
    )
    await sweepJobs(pool, defaultLease.leaseMs)
    expect(await rows()).toMatchObject([{ last_error: 'unknown-job', attempts: 25 }])
  })
})

describe('a lease', () => {
  async function lockedBy(worker: string, seconds: number, attempts = 1) {
    await enqueue(database.db, letter())
    await pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = $1, attempts = $3,
         locked_at = now() - make_interval(secs => $2)`,
      [worker, seconds, attempts],
    )
  }
  const silentFor = (worker: string, seconds: number) =>
    pool.query(
      `INSERT INTO "JobWorker" ("id", "seenAt") VALUES ($1, now() - make_interval(secs => $2))`,
      [worker, seconds],
    )
  const { leaseMs, beatMs } = defaultLease

  test('lets the jobs of a killed process go on within a minute', () => {
    const pollMs = 2_000
    expect(leaseMs + beatMs + pollMs).toBeLessThan(60_000)
  })

  test('that has run out gives the job back, whether or not its worker was ever seen', async () => {
    await lockedBy('dead', 50)
    await silentFor('dead', 50)
    await sweepJobs(pool, leaseMs)
    expect(await rows()).toMatchObject([{ locked_by: null }])
    expect((await pool.query('SELECT FROM "JobWorker"')).rows).toEqual([])
    await pool.query('DELETE FROM graphile_worker._private_jobs')
    await lockedBy('unseen', 50)
    await sweepJobs(pool, leaseMs)
    expect(await rows()).toMatchObject([{ locked_by: null }])
  })

  test('that is kept, or too young to have been kept, takes nothing away', async () => {
    await lockedBy('slow', 3_000)
    await silentFor('slow', 10)
    await sweepJobs(pool, leaseMs)
    expect(await rows()).toMatchObject([{ locked_by: 'slow' }])
    await pool.query('DELETE FROM graphile_worker._private_jobs')
    await lockedBy('new', 10)
    await sweepJobs(pool, leaseMs)
    expect(await rows()).toMatchObject([{ locked_by: 'new' }])
  })

  test('of a worker that died in the last attempt leaves the job to be looked at', async () => {
    await lockedBy('dead', 50, 13)
    await sweepJobs(pool, leaseMs)
    expect(await rows()).toMatchObject([{ locked_by: null, last_error: 'worker-died' }])
    expect(await measureJobs(pool)).toMatchObject({ dead: 1 })
  })

  test('is kept again and again, and ends with its worker', async () => {
    const lease = keepLease(pool, 'me', { beatMs: 5, leaseMs }, (error) => console.error(error))
    const seenAt = async () =>
      (await pool.query<{ seenAt: Date }>('SELECT "seenAt" FROM "JobWorker"')).rows[0]?.seenAt
    await eventually(async () => (await seenAt()) !== undefined)
    const first = await seenAt()
    await eventually(async () => Number(await seenAt()) > Number(first))
    await lease.stop()
    expect(await seenAt()).toBeUndefined()
  })
})

describe('a worker', () => {
  test('goes on after its connections broke, also in the middle of a job', async () => {
    const breakAll = () =>
      pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND (query LIKE '%graphile_worker%' OR query LIKE 'LISTEN%')`,
      )
    const ask = () =>
      pool.query(`SELECT graphile_worker.add_job('letter', $1)`, [JSON.stringify(letter().payload)])
    const worker = startWorker(async () => {
      if (worker.asked.length === 1) await breakAll()
      return done
    }, true)
    await ask()
    await eventually(() => worker.errors.length > 0)
    await ask()
    await eventually(() => worker.asked.length >= 2)
    await worker.stop()
  })

  test('ends what it is doing before it stops', async () => {
    let isDone = false
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const worker = startWorker(async () => {
      await held
      isDone = true
      return done
    })
    await enqueue(database.db, letter())
    await eventually(() => worker.asked.length === 1)
    const stopped = worker.stop()
    release()
    await stopped
    expect(isDone).toBe(true)
    expect(await rows()).toEqual([])
  })
})
