import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../../../prisma/client.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { findDrift } from '../../../search/sync/find-drift.server'
import { keepEngineCurrent } from '../../../search/sync/keep-engine-current.server'
import { startSearchWorker } from '../../../search/sync/start-search-worker.server'
import { eventually } from '../../support/eventually'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { writeFirms } from './write-firms'

const rounds = 25
const lexicon = createLexicon([])
const now = () => new Date('2026-11-23T00:00:00Z')
const unheard: unknown[] = []
const hear = (error: unknown) => unheard.push(error)
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('empty')
})
afterAll(() => database.drop())
beforeEach(() => {
  process.on('unhandledRejection', hear)
  process.on('uncaughtException', hear)
})
afterEach(() => {
  process.off('unhandledRejection', hear)
  process.off('uncaughtException', hear)
})

test('every connection may break at any moment: nothing goes unheard, and all is written', async () => {
  const url = `${database.url}?application_name=cut`
  const db = createDatabase(url)
  const errors: unknown[] = []
  const options = {
    db,
    url,
    canonical: lexicon.canonical,
    now,
    onError: (e: unknown) => errors.push(e),
  }
  const own = createEmbeddedEngine({ lexicon })
  const follower = await keepEngineCurrent({ ...options, engine: own })
  const shared = createEmbeddedEngine({ lexicon })
  const worker = await startSearchWorker({ ...options, engine: shared, settings: { pollMs: 50 } })
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  for (let round = 0; round < rounds; round += 1) {
    await writeFirms(database.db, [`厂${round}`])
    const cut = async () =>
      (
        await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND application_name = 'cut'`,
        )
      ).rows.length > 0
    await eventually(cut, 'a connection to cut')
  }
  await admin.end()
  // Asked for, since the pauses after so many failures are long.
  const isCaughtUp = () =>
    Promise.all([follower.catchUp(), worker.drain()]).then(
      () => true,
      () => false,
    )
  await eventually(isCaughtUp, 'that both engines hold everything')
  expect((await own.health()).documents.capabilities).toBe(rounds)
  const drift = await findDrift(database.db, shared, 'capabilities', now())
  expect(drift).toMatchObject({ missing: [], extra: [], stale: [] })
  expect(errors.length).toBeGreaterThan(0)
  expect(unheard).toEqual([])
  await worker.stop()
  await follower.stop()
  await db.$disconnect()
})
