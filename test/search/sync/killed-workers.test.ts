import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { indexNames } from '../../../search/port'
import { findDrift } from '../../../search/sync/find-drift.server'
import { startSearchWorker } from '../../../search/sync/start-search-worker.server'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../../support/fake-meilisearch/start-fake-meilisearch'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { changeCapability, writeFirms } from './write-firms'

const kills = 100
const atOnce = 4
const lexicon = createLexicon([])

let database: TestDatabase
let fake: FakeMeilisearch
let folder: string

beforeAll(async () => {
  database = await createTestDatabase('empty')
  fake = await startFakeMeilisearch()
  // Inside the project, so that the bundle finds the packages.
  folder = await mkdtemp(join(process.cwd(), 'node_modules', '.killed-'))
  // Bundled once: a process that compiles first would mostly be killed compiling.
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'test/support/search-worker-child.ts',
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'search-worker-child.mjs' } },
    },
  })
})

afterAll(async () => {
  await fake.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

function startChild(): ChildProcess & { readonly isWorking: Promise<boolean> } {
  const child = spawn(
    process.execPath,
    [join(folder, 'search-worker-child.mjs'), database.url, fake.url, fake.key],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const isWorking = new Promise<boolean>((resolve) => {
    child.stdout?.once('data', () => resolve(true))
    child.once('exit', () => resolve(false))
  })
  return Object.assign(child, { isWorking })
}

test(`${kills} workers killed while they write leave no drift`, async () => {
  const names = Array.from({ length: 60 }, (_, at) => `厂${at}`)
  const { capabilities } = await writeFirms(database.db, names)
  fake.delayTasks(3)
  let isOver = false
  let writes = 0
  const writer = (async () => {
    while (!isOver) {
      const id = capabilities[randomInt(capabilities.length)]?.id ?? ''
      const state = randomInt(4) === 0 ? 'expired' : 'published'
      await changeCapability(database.db, id, { title: `激光切割第${writes}版`, state })
      writes += 1
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  })()
  let killed = 0
  let working = 0
  const lane = async () => {
    while (killed < kills) {
      killed += 1
      const child = startChild()
      if (await child.isWorking) working += 1
      // Nobody plans when a process dies: before a claim, between claim and write, or after it.
      await new Promise((resolve) => setTimeout(resolve, randomInt(120)))
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await exited
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  isOver = true
  await writer
  expect(working).toBe(kills)
  expect(writes).toBeGreaterThan(kills)
  const engine = createMeilisearchEngine({
    url: fake.url,
    key: fake.key,
    lexicon,
    timeouts: { poll: 1 },
  })
  const errors: unknown[] = []
  const last = await startSearchWorker({
    db: database.db,
    url: database.url,
    engine,
    canonical: lexicon.canonical,
    now: () => new Date(),
    onError: (error) => errors.push(error),
  })
  try {
    await last.drain()
    for (const index of indexNames) {
      const drift = await findDrift(database.db, engine, index, new Date())
      expect(drift).toMatchObject({ missing: [], extra: [], stale: [], onTheirWay: 0 })
    }
    expect(await last.lag()).toMatchObject({ entries: 0, deadLetters: 0, isFilled: true })
  } finally {
    await last.stop()
  }
  // The texts too, not only their versions.
  const rows = await database.db.capability.findMany({ where: { state: 'published' } })
  const held = new Map(fake.documents('capabilities').map((it) => [it.id, it.t_title]))
  expect(held).toEqual(new Map(rows.map(({ id, title }) => [id, title])))
  expect(errors).toEqual([])
  expect(fake.violations).toEqual([])
}, 600_000)
