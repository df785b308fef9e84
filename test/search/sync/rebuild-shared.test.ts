import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmbeddedEngine, type EmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import {
  holdRebuildLock,
  type RebuildLock,
  RebuildLockLost,
} from '../../../search/sync/hold-rebuild-lock.server'
import { currentPosition } from '../../../search/sync/outbox-position.server'
import { rebuildShared, resumeRebuilds } from '../../../search/sync/rebuild-shared.server'
import { eventually } from '../../support/eventually'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { changeCapability, writeFirms } from './write-firms'

const now = () => new Date('2026-11-23T00:00:00Z')
const { canonical } = createLexicon([])
let database: TestDatabase
let engine: EmbeddedEngine
let other: pg.Client

beforeEach(async () => {
  database = await createTestDatabase('empty')
  engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
  other = new pg.Client({ connectionString: database.url })
  await other.connect()
})

afterEach(async () => {
  await other.end()
  await database.drop()
})

async function hold(): Promise<RebuildLock> {
  const lock = await holdRebuildLock(database.url)
  if (!lock) throw new Error('somebody else holds the rebuild lock')
  return lock
}

async function noteRebuild() {
  const { transaction, id: entry } = await currentPosition(database.db)
  await database.db.searchRebuild.create({
    data: { subject: 'capability', transaction, entry, startedAt: now() },
  })
}

async function waitingForLocks(): Promise<number> {
  const [row] = await database.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count ?? 0
}

async function dueCapabilities() {
  const tasks = await database.db.searchTask.findMany({ where: { subject: 'capability' } })
  return tasks.map(({ subjectId }) => subjectId)
}

describe('what was written during a rebuild', () => {
  test('is made due once when two processes end the same rebuild at once', async () => {
    await noteRebuild()
    const { capabilities } = await writeFirms(database.db, ['甲'])
    // Nobody can make tasks meanwhile, so that each of the two has begun before the other ends.
    await other.query('BEGIN; LOCK TABLE "SearchTask" IN SHARE MODE')
    const both = Promise.allSettled([
      resumeRebuilds(database.db, now()),
      resumeRebuilds(database.db, now()),
    ])
    await eventually(async () => (await waitingForLocks()) === 2, 'that both replay')
    await other.query('COMMIT')
    expect(await both).toEqual([
      { status: 'fulfilled', value: undefined },
      { status: 'fulfilled', value: undefined },
    ])
    expect(await dueCapabilities()).toEqual(capabilities.map(({ id }) => id))
    expect(await database.db.searchRebuild.count()).toBe(0)
  })

  test('is made due also where somebody took the note away before the end', async () => {
    const { capabilities } = await writeFirms(database.db, ['甲', '乙'])
    const [first] = capabilities
    const lock = await hold()
    const rebuild = engine.rebuild
    engine.rebuild = async (index, documents) => {
      await rebuild(index, documents)
      await resumeRebuilds(database.db, now())
      await database.db.searchTask.deleteMany()
      await changeCapability(database.db, first?.id ?? '', { title: '注塑模具' })
    }
    await rebuildShared({ db: database.db, engine, canonical, now, lock }, 'capabilities')
    // The position lies before whatever is open in the whole server: others may be due besides.
    expect(await dueCapabilities()).toContain(first?.id)
    await lock.release()
  })
})

describe('the lock on rebuilding', () => {
  test('is one process’s alone until it is released', async () => {
    const lock = await hold()
    expect(lock.isHeld()).toBe(true)
    expect(await holdRebuildLock(database.url)).toBeNull()
    await lock.release()
    expect(lock.isHeld()).toBe(false)
    await (await hold()).release()
  })

  test('ends a rebuild when it is lost, and the old index stays', async () => {
    await writeFirms(database.db, ['甲'])
    const lock = await hold()
    await rebuildShared({ db: database.db, engine, canonical, now, lock }, 'capabilities')
    await writeFirms(database.db, ['乙'])
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks
       WHERE locktype = 'advisory' AND objid = 7302
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
    await eventually(() => !lock.isHeld(), 'the loss of the lock')
    const rebuild = rebuildShared({ db: database.db, engine, canonical, now, lock }, 'capabilities')
    await expect(rebuild).rejects.toThrow(RebuildLockLost)
    expect((await engine.health()).documents.capabilities).toBe(1)
    await lock.release()
  })
})
