import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchEngine } from '../../../search/port'
import { findDrift } from '../../../search/sync/find-drift.server'
import { rebuildShared } from '../../../search/sync/rebuild-shared.server'
import {
  type SearchWorker,
  startSearchWorker,
} from '../../../search/sync/start-search-worker.server'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../../support/fake-meilisearch/start-fake-meilisearch'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { changeCapability, writeFirms } from './write-firms'

const lexicon = createLexicon([])
const writesPerSecond = 50

let database: TestDatabase
let fake: FakeMeilisearch
let engine: SearchEngine
let worker: SearchWorker

beforeAll(async () => {
  database = await createTestDatabase('empty')
  fake = await startFakeMeilisearch()
  const options = { url: fake.url, key: fake.key, lexicon, timeouts: { poll: 2 } }
  engine = createMeilisearchEngine(options)
  worker = await startSearchWorker({
    db: database.db,
    url: database.url,
    engine: createMeilisearchEngine(options),
    canonical: lexicon.canonical,
    now: () => new Date(),
    onError: () => undefined,
  })
})

afterAll(async () => {
  await worker.stop()
  await fake.close()
  await database.drop()
})

test('a rebuild under fifty writes a second misses none', async () => {
  const names = Array.from({ length: 600 }, (_, at) => `厂${at}`)
  const { capabilities } = await writeFirms(database.db, names)
  await worker.drain()
  // So long that many writes fall into each of its steps.
  fake.delayTasks(40)
  let isOver = false
  let writes = 0
  const writer = (async () => {
    while (!isOver) {
      const started = performance.now()
      const id = capabilities[(writes * 7) % capabilities.length]?.id ?? ''
      if (writes % 10 === 9) await writeFirms(database.db, [`新厂${writes}`])
      else {
        const state = writes % 5 === 0 ? 'paused' : 'published'
        await changeCapability(database.db, id, { title: `激光切割第${writes}版`, state })
      }
      writes += 1
      const rest = 1_000 / writesPerSecond - (performance.now() - started)
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, rest)))
    }
  })()
  const started = performance.now()
  const request = { db: database.db, engine, canonical: lexicon.canonical, now: () => new Date() }
  let rebuilds = 0
  while (performance.now() - started < 6_000) {
    await rebuildShared(request, 'capabilities')
    rebuilds += 1
  }
  const seconds = (performance.now() - started) / 1_000
  isOver = true
  await writer
  expect(rebuilds).toBeGreaterThan(1)
  expect(writes / seconds).toBeGreaterThan(0.6 * writesPerSecond)
  fake.delayTasks(0)
  await worker.drain()
  const drift = await findDrift(database.db, engine, 'capabilities', new Date())
  expect(drift).toMatchObject({ missing: [], extra: [], stale: [], onTheirWay: 0 })
  const rows = await database.db.capability.findMany({ where: { state: 'published' } })
  const held = new Map(fake.documents('capabilities').map((it) => [it.id, it.t_title]))
  expect(held).toEqual(new Map(rows.map(({ id, title }) => [id, title])))
  expect(fake.indexes().filter((uid) => uid.includes('rebuild'))).toEqual([])
  expect(fake.violations).toEqual([])
}, 120_000)
