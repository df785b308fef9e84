import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchEngine } from '../../../search/port'
import { findDrift } from '../../../search/sync/find-drift.server'
import { holdRebuildLock } from '../../../search/sync/hold-rebuild-lock.server'
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

/** So many while each rebuild is under way, at least; of which so many at the same time. */
const [writesEach, lanes] = [100, 2]

test('rebuilds under writes miss none of them', async () => {
  const names = Array.from({ length: 600 }, (_, at) => `厂${at}`)
  const { capabilities } = await writeFirms(database.db, names)
  await worker.drain()
  const lock = await holdRebuildLock(database.url)
  if (!lock) throw new Error('somebody else holds the rebuild lock')
  // So long that many writes fall into each of its steps.
  fake.delayTasks(40)
  let writes = 0
  const write = async () => {
    const at = writes
    writes += 1
    if (at % 10 === 9) return writeFirms(database.db, [`新厂${at}`])
    const state = at % 5 === 0 ? 'expired' : 'published'
    const id = capabilities[(at * 7) % capabilities.length]?.id ?? ''
    return changeCapability(database.db, id, { title: `激光切割第${at}版`, state })
  }
  /** Writes until it is over and enough has been written. */
  const writeMeanwhile = async (work: Promise<void>) => {
    const from = writes
    let isOver = false
    const settled = work.finally(() => {
      isOver = true
    })
    const lane = async () => {
      while (!isOver || writes < from + writesEach) await write()
    }
    await Promise.all([settled, ...Array.from({ length: lanes }, lane)])
  }
  const request = { db: database.db, engine, canonical: lexicon.canonical, now: () => new Date() }
  for (let rebuild = 0; rebuild < 3; rebuild += 1) {
    await writeMeanwhile(rebuildShared({ ...request, lock }, 'capabilities'))
  }
  await lock.release()
  fake.delayTasks(0)
  await worker.drain()
  const drift = await findDrift(database.db, engine, 'capabilities', new Date())
  expect(drift).toMatchObject({ missing: [], extra: [], stale: [], onTheirWay: 0 })
  const rows = await database.db.capability.findMany({ where: { state: 'published' } })
  const held = new Map(fake.documents('capabilities').map((it) => [it.id, it.t_title]))
  expect(held).toEqual(new Map(rows.map(({ id, title }) => [id, title])))
  expect(fake.indexes().filter((uid) => uid.includes('rebuild'))).toEqual([])
  expect(fake.violations).toEqual([])
}, 600_000)
