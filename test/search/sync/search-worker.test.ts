import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { MeilisearchFailure } from '../../../search/engine/meilisearch/meilisearch-failure'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import {
  type IndexName,
  indexNames,
  type SearchDocument,
  type SearchEngine,
} from '../../../search/port'
import { findDrift } from '../../../search/sync/find-drift.server'
import { listDeadLetters } from '../../../search/sync/list-dead-letters.server'
import { measureTasks } from '../../../search/sync/measure-tasks.server'
import { pruneOutbox } from '../../../search/sync/prune-outbox.server'
import { retryDeadLetters } from '../../../search/sync/retry-dead-letters.server'
import {
  type SearchWorker,
  startSearchWorker,
} from '../../../search/sync/start-search-worker.server'
import { eventually } from '../../support/eventually'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { changeCapability, writeFirms } from './write-firms'

const lexicon = createLexicon([])
const canary = '金丝雀机密'
let database: TestDatabase
let clock: Date
let workers: SearchWorker[]
let errors: unknown[]

beforeEach(async () => {
  database = await createTestDatabase('empty')
  clock = new Date('2026-11-23T00:00:00Z')
  workers = []
  errors = []
})

afterEach(async () => {
  for (const worker of workers) await worker.stop()
  await database.drop()
})

/** An engine in this process in the place of the shared one, with its faults on demand. */
function createShared() {
  const inner = createEmbeddedEngine({ lexicon })
  const faults: {
    isDown: boolean
    isPoison: (document: SearchDocument) => boolean
    pauseMs: number
    outdated: readonly IndexName[]
  } = { isDown: false, isPoison: () => false, pauseMs: 0, outdated: [] }
  const writes: { readonly index: IndexName; readonly documents: readonly SearchDocument[] }[] = []
  const engine: SearchEngine = {
    ...inner,
    name: 'shared',
    outdated: async () => faults.outdated,
    health: async () => ({ ...(await inner.health()), isHealthy: !faults.isDown }),
    upsert: async (index, documents) => {
      if (faults.isDown) throw new MeilisearchFailure('unreachable', 'no connection')
      if (documents.some(faults.isPoison)) {
        const code = 'invalid_document_geo_field'
        throw new MeilisearchFailure('task', `refused: ${canary}`, { code })
      }
      await new Promise((resolve) => setTimeout(resolve, faults.pauseMs))
      writes.push({ index, documents })
      await inner.upsert(index, documents)
    },
  }
  return { engine, faults, writes }
}

async function start(engine: SearchEngine) {
  const worker = await startSearchWorker({
    db: database.db,
    url: database.url,
    engine,
    canonical: lexicon.canonical,
    now: () => clock,
    onError: (error) => errors.push(error),
    settings: {
      pollMs: 300,
      batchSize: 10,
      leaseMs: 60_000,
      maxAttempts: 2,
      firstRetryMs: 20,
      longestRetryMs: 40,
    },
  })
  workers.push(worker)
  return worker
}

async function driftOf(engine: SearchEngine) {
  const found = []
  for (const index of indexNames) {
    const { missing, extra, stale } = await findDrift(database.db, engine, index, clock)
    found.push(...missing, ...extra, ...stale)
  }
  return found
}

async function total(engine: SearchEngine, text: string) {
  return (await engine.search({ index: 'capabilities', text })).total
}

describe('a worker', () => {
  test('fills the shared engine, follows every write, and deletes what is hidden', async () => {
    const { engine } = createShared()
    const { capabilities } = await writeFirms(database.db, ['甲', '乙'])
    const worker = await start(engine)
    await worker.drain()
    expect(await total(engine, '激光切割')).toBe(2)
    const [first] = capabilities
    await changeCapability(database.db, first?.id ?? '', { title: '注塑模具' })
    await worker.drain()
    expect(await total(engine, '激光切割')).toBe(1)
    expect(await total(engine, '注塑模具')).toBe(1)
    await changeCapability(database.db, first?.id ?? '', { state: 'expired' })
    await worker.drain()
    expect(await total(engine, '注塑模具')).toBe(0)
    expect(await driftOf(engine)).toEqual([])
    expect(await worker.lag()).toMatchObject({ entries: 0, deadLetters: 0, isFilled: true })
    expect(errors).toEqual([])
  })

  test('tells every process how far the first fill is', async () => {
    const { engine } = createShared()
    await writeFirms(database.db, ['甲', '乙', '丙'])
    const seen: unknown[] = []
    const { rebuild } = engine
    engine.rebuild = async (index, documents) => {
      const { isFilled, fill } = await measureTasks(database.db)
      seen.push([index, isFilled, fill])
      await rebuild(index, documents)
    }
    const worker = await start(engine)
    await worker.drain()
    expect(seen).toEqual([
      ['needs', false, { written: 0, expected: 6 }],
      ['capabilities', false, { written: 0, expected: 6 }],
      ['pilots', false, { written: 3, expected: 6 }],
      ['organizations', false, { written: 3, expected: 6 }],
      ['member-needs', false, { written: 6, expected: 6 }],
    ])
    expect(await worker.lag()).toMatchObject({ isFilled: true })
  })

  test('writes a listing again whose owner has changed', async () => {
    const { engine, writes } = createShared()
    const { organizations } = await writeFirms(database.db, ['甲'])
    const worker = await start(engine)
    await worker.drain()
    writes.length = 0
    const id = organizations[0]?.id ?? ''
    await database.db.$transaction([
      database.db.organization.update({
        where: { id },
        data: { name: '新名', version: { increment: 1 } },
      }),
      database.db.outboxEntry.create({ data: { subject: 'organization', subjectId: id } }),
    ])
    await worker.drain()
    expect(writes.map(({ index }) => index).sort()).toEqual(['capabilities', 'organizations'])
  })

  test('drains what an older transaction holds back, which may be of another database', async () => {
    const { engine } = createShared()
    const { capabilities } = await writeFirms(database.db, ['甲'])
    const worker = await start(engine)
    await worker.drain()
    const older = new pg.Client({ connectionString: database.url.replace(/[^/]+$/, 'postgres') })
    await older.connect()
    await older.query('BEGIN; SELECT pg_current_xact_id()')
    await changeCapability(database.db, capabilities[0]?.id ?? '', { title: '蓝宝石窗口' })
    const seen = worker.drain().then(() => total(engine, '蓝宝石'))
    for (let look = 0; look < 20; look += 1) expect((await worker.lag()).entries).toBe(1)
    await older.query('COMMIT')
    await older.end()
    expect(await seen).toBe(1)
  })

  test('removes what lapses by the clock alone', async () => {
    const { engine } = createShared()
    const { capabilities } = await writeFirms(database.db, ['甲'])
    const expiresAt = new Date(clock.getTime() + 60_000)
    await database.db.capability.update({
      where: { id: capabilities[0]?.id ?? '' },
      data: { expiresAt },
    })
    const worker = await start(engine)
    await worker.drain()
    expect(await total(engine, '激光')).toBe(1)
    clock = new Date(expiresAt.getTime() + 1_000)
    await worker.drain()
    expect(await total(engine, '激光')).toBe(0)
  })

  test('waits while the engine is down, loses nothing, and blames no document', async () => {
    const { engine, faults } = createShared()
    const worker = await start(engine)
    await worker.drain()
    faults.isDown = true
    await writeFirms(database.db, ['甲', '乙', '丙'])
    await expect(worker.drain()).rejects.toThrow()
    expect((await worker.lag()).entries).toBeGreaterThan(0)
    expect((await listDeadLetters(database.db, 10)).total).toBe(0)
    faults.isDown = false
    await eventually(async () => (await total(engine, '激光')) === 3)
    await worker.drain()
    expect(await driftOf(engine)).toEqual([])
  })

  test('fills an engine again that has lost what it held, or was built with other settings', async () => {
    const { engine, faults } = createShared()
    await writeFirms(database.db, ['甲'])
    const worker = await start(engine)
    await worker.drain()
    await worker.stop()
    workers = []
    const emptied = createShared()
    await (await start(emptied.engine)).drain()
    expect(await driftOf(emptied.engine)).toEqual([])
    await workers.pop()?.stop()
    faults.outdated = ['capabilities']
    await changeCapability(database.db, (await database.db.capability.findFirstOrThrow()).id, {
      title: '新设置',
    })
    const again = await start(engine)
    faults.outdated = []
    await again.drain()
    expect(await driftOf(engine)).toEqual([])
  })
})

describe('a document that the engine refuses', () => {
  test('does not hold up the others, and ends on the dead-letter list', async () => {
    const { engine, faults } = createShared()
    const worker = await start(engine)
    await worker.drain()
    faults.isPoison = ({ text }) => String(text.title).startsWith('毒')
    const names = Array.from({ length: 30 }, (_, at) => (at === 17 ? '毒' : `厂${at}`))
    const { capabilities } = await writeFirms(database.db, names)
    const poisoned = capabilities[17]?.id
    await eventually(async () => (await listDeadLetters(database.db, 10)).total === 1)
    await worker.drain()
    expect(await total(engine, '激光切割')).toBe(29)
    const { letters } = await listDeadLetters(database.db, 10)
    expect(letters).toMatchObject([
      {
        subject: 'capability',
        id: poisoned,
        attempts: 2,
        errorCode: 'invalid_document_geo_field',
      },
    ])
    expect(await worker.lag()).toMatchObject({ deadLetters: 1, entries: 0 })
    // Nothing of what the listing says is kept with it.
    const rows = await database.db.searchTask.findMany()
    expect(JSON.stringify(rows)).not.toContain(canary)
    expect((await findDrift(database.db, engine, 'capabilities', clock)).missing).toEqual([
      poisoned,
    ])
  })

  test('is written after all when it is tried again, or when it changes', async () => {
    const { engine, faults } = createShared()
    const worker = await start(engine)
    await worker.drain()
    faults.isPoison = ({ text }) => String(text.title).startsWith('毒')
    const { capabilities } = await writeFirms(database.db, ['毒一', '毒二'])
    await eventually(async () => (await listDeadLetters(database.db, 10)).total === 2)
    await changeCapability(database.db, capabilities[0]?.id ?? '', { title: '洁净激光切割' })
    await worker.drain()
    expect((await listDeadLetters(database.db, 10)).total).toBe(1)
    faults.isPoison = () => false
    expect(await retryDeadLetters(database.db, [capabilities[1]?.id ?? ''])).toBe(1)
    await eventually(async () => (await total(engine, '激光切割')) === 2)
    await worker.drain()
    expect((await listDeadLetters(database.db, 10)).total).toBe(0)
    expect(await driftOf(engine)).toEqual([])
  })
})

describe('several workers', () => {
  test('share the work: each change is written, and at most once for each time it was claimed', async () => {
    const { engine, writes, faults } = createShared()
    const all = [await start(engine), await start(engine), await start(engine)]
    await Promise.all(all.map((it) => it.drain()))
    faults.pauseMs = 5
    writes.length = 0
    const names = Array.from({ length: 120 }, (_, at) => `厂${at}`)
    await writeFirms(database.db, names)
    await Promise.all(all.map((it) => it.drain()))
    const written = writes.flatMap(({ index, documents }) =>
      documents.map(({ id }) => `${index}/${id}`),
    )
    expect(new Set(written).size).toBe(240)
    expect(written).toHaveLength(240)
    expect(await driftOf(engine)).toEqual([])
  })

  test('leave a crashed worker’s claim alone until its lease ends, and do it then', async () => {
    const { engine } = createShared()
    await writeFirms(database.db, ['乙'])
    const worker = await start(engine)
    await worker.drain()
    await worker.stop()
    const { capabilities } = await writeFirms(database.db, ['甲'])
    const id = capabilities[0]?.id ?? ''
    // As a process leaves it that is killed between claim and write.
    await database.db.$executeRaw`
      INSERT INTO "SearchTask" ("subject", "subjectId", "claimedBy", "claimedUntil")
      VALUES ('capability', ${id}::uuid, gen_random_uuid(), clock_timestamp() + interval '1 hour')`
    const other = await start(engine)
    await eventually(
      async () => (await engine.search({ index: 'organizations', text: '' })).total === 2,
    )
    expect(await total(engine, '激光')).toBe(1)
    await database.db.searchTask.updateMany({ data: { claimedUntil: new Date(0) } })
    await other.drain()
    expect(await total(engine, '激光')).toBe(2)
  })
})

describe('what is written long ago', () => {
  test('is pruned once the shared engine has read it, and not before', async () => {
    const { engine } = createShared()
    const worker = await start(engine)
    await writeFirms(database.db, ['甲'])
    await worker.drain()
    await worker.stop()
    workers = []
    await writeFirms(database.db, ['乙'])
    await database.db.$executeRaw`UPDATE "OutboxEntry" SET "createdAt" = now() - interval '8 days'`
    expect(await pruneOutbox(database.db)).toBe(2)
    expect(await database.db.outboxEntry.count()).toBe(2)
    const again = await start(engine)
    await again.drain()
    expect(await driftOf(engine)).toEqual([])
    expect(await pruneOutbox(database.db)).toBe(2)
  })
})
