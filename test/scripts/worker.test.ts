import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureJobs } from '../../app/platform/jobs/measure-jobs.server'
import { enqueueLetter } from '../../app/platform/mail/enqueue-letter.server'
import { openPool } from '../../prisma/open-pool.server'
import { eventually } from '../support/eventually'
import { jobsSettled } from '../support/jobs-settled'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'))
  database = await createTestDatabase('empty')
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

function startWorker(env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      PUBLIC_URL: 'https://lianhe.example',
      MAIL_DIR: join(folder, 'mail'),
      SESSION_SECRET: 'a secret of tests that is long enough to be one',
      ...env,
    },
  })
}

test('npm run worker does jobs where the pages do none, and leaves when told to', async () => {
  const { id } = await database.db.person.create({
    data: { name: '收信人', email: 'a@b.cn', emailKey: 'a@b.cn', confirmedAt: new Date() },
  })
  await enqueueLetter(database.db, { letter: 'changed', person: id })
  const urlFile = join(folder, 'url')
  writeFileSync(urlFile, database.url)
  const worker = startWorker({ DATABASE_URL_FILE: urlFile, JOBS_AT_ONCE: '0' })
  const exited = once(worker, 'exit')
  await jobsSettled(database.db)
  expect(readdirSync(join(folder, 'mail'))).toHaveLength(1)
  const pool = openPool(database.url, { maxConnections: 1 })
  await eventually(async () => (await measureJobs(pool)).workers === 1)
  worker.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
  expect((await measureJobs(pool)).workers).toBe(0)
  await pool.end()
})

test('npm run worker names in a line what is wrong with its environment', async () => {
  const worker = startWorker({ DATABASE_URL: database.url, SESSION_SECRET: 'short' })
  const [said, [code]] = await Promise.all([text(worker.stderr), once(worker, 'exit')])
  expect(said).toMatch(/^SESSION_SECRET: must be at least 32 characters.*\n$/)
  expect(code).toBe(1)
})
