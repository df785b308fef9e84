import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import type { IndexName, SearchEngine } from '../../../search/port'
import type { OutboxFollower } from '../../../search/sync/follow-outbox.server'
import { keepEngineCurrent } from '../../../search/sync/keep-engine-current.server'
import { runningProcesses } from '../../../search/sync/running-processes.server'
import { eventually } from '../../support/eventually'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const lexicon = createLexicon([])
let database: TestDatabase
let clock: Date
let open: { engine: SearchEngine; follower: OutboxFollower }[]
const errors: unknown[] = []

beforeEach(async () => {
  database = await createTestDatabase('empty')
  clock = new Date('2026-11-23T00:00:00Z')
  open = []
  errors.length = 0
})

afterEach(async () => {
  for (const { follower } of open) await follower.stop()
  await database.drop()
})

async function start() {
  const engine = createEmbeddedEngine({ lexicon })
  const follower = await keepEngineCurrent({
    db: database.db,
    url: database.url,
    engine,
    canonical: lexicon.canonical,
    now: () => clock,
    onError: (error) => errors.push(error),
  })
  open.push({ engine, follower })
  return { engine, follower }
}

async function found(engine: SearchEngine, index: IndexName, text: string) {
  const { hits } = await engine.search({ index, text })
  return hits.map(({ id, version }) => `${id}@${version}`)
}

/** A firm with one capability, written as the product writes: rows and outbox in one transaction. */
async function writeFirm(name: string, title: string, expiresAt: Date | null = null) {
  return database.db.$transaction(async (tx) => {
    const organization = await tx.organization.create({
      data: { key: name, name, kind: 'enterprise' },
    })
    const capability = await tx.capability.create({
      data: {
        key: title,
        organizationId: organization.id,
        title,
        summary: '',
        state: 'published',
        expiresAt,
      },
    })
    await tx.outboxEntry.createMany({
      data: [
        { subject: 'organization', subjectId: organization.id },
        { subject: 'capability', subjectId: capability.id },
      ],
    })
    return { organization, capability }
  })
}

async function touch(id: string, data: { title?: string; state?: 'expired' }) {
  await database.db.$transaction([
    database.db.capability.update({ where: { id }, data: { ...data, version: { increment: 1 } } }),
    database.db.outboxEntry.create({ data: { subject: 'capability', subjectId: id } }),
  ])
}

/** Writes of other databases of the server hold back what may be read of the log, for a moment. */
function caughtUp(follower: {
  catchUp(): Promise<unknown>
  lag(): Promise<{ readonly entries: number }>
}): Promise<void> {
  return eventually(async () => {
    await follower.catchUp()
    return (await follower.lag()).entries === 0
  })
}

describe('an engine that is kept current', () => {
  test('holds at the start what the tables hold, and follows each write by notification', async () => {
    const { capability } = await writeFirm('上海甲有限公司', '钛合金铣削')
    const { engine } = await start()
    expect(await found(engine, 'capabilities', '钛合金')).toEqual([`${capability.id}@1`])
    await touch(capability.id, { title: '蓝宝石窗口' })
    await eventually(async () => (await found(engine, 'capabilities', '蓝宝石')).length === 1)
    expect(await found(engine, 'capabilities', '钛合金')).toEqual([])
    expect(await found(engine, 'capabilities', '蓝宝石')).toEqual([`${capability.id}@2`])
    await touch(capability.id, { state: 'expired' })
    await eventually(async () => (await found(engine, 'capabilities', '蓝宝石')).length === 0)
    expect(errors).toEqual([])
  })

  test('brings up the listings of a firm that is renamed', async () => {
    const { organization } = await writeFirm('上海旧名有限公司', '钛合金铣削')
    const { engine, follower } = await start()
    await database.db.$transaction([
      database.db.organization.update({
        where: { id: organization.id },
        data: { name: '上海新名有限公司' },
      }),
      database.db.outboxEntry.create({
        data: { subject: 'organization', subjectId: organization.id },
      }),
    ])
    await caughtUp(follower)
    expect(await found(engine, 'capabilities', '新名')).toHaveLength(1)
    expect(await found(engine, 'capabilities', '旧名')).toEqual([])
  })

  test('finds a firm by its credit code, in either case', async () => {
    const { organization } = await writeFirm('上海代码有限公司', '钛合金铣削')
    await database.db.organization.update({
      where: { id: organization.id },
      data: { uscc: '91310114MA1GTX1X3Y' },
    })
    const { engine } = await start()
    for (const typed of ['91310114MA1GTX1X3Y', '91310114ma1gtx1x3y', ' 91310114MA1GTX1X3Y ']) {
      expect(await found(engine, 'organizations', typed)).toHaveLength(1)
    }
    expect(await found(engine, 'organizations', '91310000132201012Q')).toEqual([])
  })

  test('lets go of a listing when its day comes, without any write', async () => {
    await writeFirm('上海甲有限公司', '钛合金铣削', new Date('2026-11-24T00:00:00Z'))
    const { engine, follower } = await start()
    expect(await found(engine, 'capabilities', '钛合金')).toHaveLength(1)
    clock = new Date('2026-11-24T00:00:01Z')
    await follower.catchUp()
    expect(await found(engine, 'capabilities', '钛合金')).toEqual([])
  })

  test('does not pass over a transaction that began first and commits last', async () => {
    const { engine, follower } = await start()
    const slow = new pg.Client({ connectionString: database.url })
    await slow.connect()
    await slow.query('BEGIN')
    await slow.query(
      `INSERT INTO "Organization" ("id", "key", "name", "kind", "updatedAt")
       VALUES ('00000000-0000-4000-8000-000000000001', 'slow', '上海缓行有限公司', 'enterprise', now())`,
    )
    await slow.query(
      `INSERT INTO "OutboxEntry" ("subject", "subjectId")
       VALUES ('organization', '00000000-0000-4000-8000-000000000001')`,
    )
    await writeFirm('上海快行有限公司', '钛合金铣削')
    await follower.catchUp()
    expect(await found(engine, 'organizations', '缓行')).toEqual([])
    await slow.query('COMMIT')
    await slow.end()
    await caughtUp(follower)
    expect(await found(engine, 'organizations', '缓行')).toHaveLength(1)
    expect(await found(engine, 'organizations', '快行')).toHaveLength(1)
    expect(await follower.lag()).toEqual({ entries: 0, seconds: 0 })
  })

  test('goes on after its listening connection was cut', async () => {
    const { engine } = await start()
    // The connection opens beside the start: there may be none yet to cut.
    await eventually(async () => {
      const [backend] = await runningProcesses(database.db)
      if (backend === undefined) return false
      await database.db.$executeRaw`SELECT pg_terminate_backend(${backend}::int)`
      return true
    })
    await writeFirm('上海甲有限公司', '钛合金铣削')
    await eventually(async () => (await found(engine, 'capabilities', '钛合金')).length === 1)
    await eventually(async () => errors.length > 0)
  })

  test('follows beside others that read the same log', async () => {
    const engines = [await start(), await start()]
    for (let index = 0; index < 30; index += 1) {
      await writeFirm(`上海第${index}有限公司`, `钛合金铣削${index}`)
    }
    for (const { engine, follower } of engines) {
      await caughtUp(follower)
      const { total } = await engine.search({ index: 'capabilities', text: '钛合金' })
      expect(total).toBe(30)
    }
  })

  test('tells how far it lies behind', async () => {
    const { follower } = await start()
    await follower.stop()
    await writeFirm('上海甲有限公司', '钛合金铣削')
    expect((await follower.lag()).entries).toBe(2)
  })
})
