import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueueLetter } from '../../../app/platform/mail/enqueue-letter.server'
import { eventually } from '../../support/eventually'
import { jobsSettled } from '../../support/jobs-settled'
import { startMailServer, type TestMailServer } from '../../support/mail-server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const letters = 200
const kills = 10
/** Letters between one kill and the next. */
const between = 15
const childName = 'killed-job-worker'

let database: TestDatabase
let folder: string
let mail: TestMailServer
let child: ChildProcess
let untilKill = between
let killing: Promise<void> = Promise.resolve()
let killed = 0
/** Taken by the mail server while no note of it was made: what may come a second time. */
const uncertain: string[] = []
/** How many letters were taken of children before this one. */
let before = 0

beforeAll(async () => {
  database = await createTestDatabase('empty')
  mail = await startMailServer(async () => {
    untilKill -= 1
    if (untilKill !== 0 || killed === kills) return
    killed += 1
    // In turn: the letter is taken and the answer never comes; or it comes, and dies with the child.
    const isAnswered = killed % 2 === 0
    if (isAnswered) setImmediate(() => child.kill('SIGKILL'))
    else child.kill('SIGKILL')
    killing = noteAndGoOn()
    if (!isAnswered) await once(child, 'exit')
  })
  // Inside the project, so that the bundle finds the packages.
  folder = await mkdtemp(join(process.cwd(), 'node_modules', '.killed-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'test/support/job-worker-child.ts',
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'job-worker-child.mjs' } },
    },
  })
}, 120_000)

afterAll(async () => {
  child?.kill('SIGKILL')
  await mail.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

function startChild(): void {
  child = spawn(process.execPath, [join(folder, 'job-worker-child.mjs')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PGAPPNAME: childName,
      DATABASE_URL: database.url,
      SMTP_URL: mail.url,
      PUBLIC_URL: 'https://lianhe.example',
      SESSION_SECRET: 'a secret of tests that is long enough to be one',
      LOG_LEVEL: 'silent',
    },
  })
}

/** Once nothing of the killed one is on its way any more, notes what is uncertain, and starts anew. */
async function noteAndGoOn(): Promise<void> {
  await once(child, 'exit')
  await mail.isAlone()
  await eventually(async () => {
    const rows = await database.db.$queryRaw<unknown[]>`
      SELECT FROM pg_stat_activity WHERE application_name = ${childName}`
    return rows.length === 0
  }, 'the end of its connections')
  const noted = new Set((await database.db.sentLetter.findMany()).map(({ id }) => id))
  const takenByIt = mail.taken.slice(before).map(({ id }) => id)
  uncertain.push(...takenByIt.filter((id) => !noted.has(id)))
  before = mail.taken.length
  untilKill = between
  startChild()
}

test(`a worker killed ${kills} times under ${letters} letters sends each, and none twice but what the mail server had and we could not know of`, async () => {
  const people = Array.from({ length: letters }, (_, at) => ({
    ...{ name: '收信人', confirmedAt: new Date() },
    ...{ email: `p${at}@example.com`, emailKey: `p${at}@example.com` },
  }))
  for (const { id } of await database.db.person.createManyAndReturn({ data: people })) {
    await enqueueLetter(database.db, { letter: 'changed', person: id })
  }
  startChild()
  for (let at = 1; at <= kills; at += 1) {
    await eventually(async () => {
      await killing
      return killed >= at
    }, `kill ${at}`)
  }
  await jobsSettled(database.db)

  const times = new Map<string, number>()
  for (const { id } of mail.taken) times.set(id, (times.get(id) ?? 0) + 1)
  expect(times.size).toBe(letters)
  expect(new Set(mail.taken.map(({ to }) => to)).size).toBe(letters)
  const allowed = new Map<string, number>()
  for (const id of uncertain) allowed.set(id, (allowed.get(id) ?? 0) + 1)
  const tooOften = [...times].filter(([id, count]) => count > 1 + (allowed.get(id) ?? 0))
  expect(tooOften).toEqual([])
  // Each kill hit a letter that had been taken, and no more than were under way.
  expect(uncertain.length).toBeGreaterThanOrEqual(kills / 2)
  expect(uncertain.length).toBeLessThanOrEqual(kills * 4)
  expect(await database.db.sentLetter.count()).toBe(letters)
  expect(await database.db.$queryRaw`SELECT id FROM graphile_worker.jobs`).toEqual([])
}, 1_800_000)
