import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { askProcesses } from '../../../search/sync/ask-processes.server'
import type { OutboxFollower } from '../../../search/sync/follow-outbox.server'
import { keepEngineCurrent } from '../../../search/sync/keep-engine-current.server'
import { repairProcesses } from '../../../search/sync/repair-drift.server'
import { runningProcesses } from '../../../search/sync/running-processes.server'
import { eventually } from '../../support/eventually'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { changeCapability, writeFirms } from './write-firms'

const lexicon = createLexicon([])
const patienceMs = 60_000
let database: TestDatabase
let followers: OutboxFollower[]
const errors: unknown[] = []

beforeEach(async () => {
  database = await createTestDatabase('empty')
  followers = []
  errors.length = 0
})

afterEach(async () => {
  for (const follower of followers) await follower.stop()
  await database.drop()
})

async function start() {
  const engine = createEmbeddedEngine({ lexicon })
  const follower = await keepEngineCurrent({
    db: database.db,
    url: database.url,
    engine,
    canonical: lexicon.canonical,
    now: () => new Date('2026-11-23T00:00:00Z'),
    onError: (error) => errors.push(error),
  })
  followers.push(follower)
  const count = followers.length
  await eventually(async () => (await runningProcesses(database.db)).size === count, 'its presence')
  return { engine, follower }
}

/** Of each process that answers, what of its capabilities has drifted. */
async function drifted() {
  const checks = await askProcesses(database.db, patienceMs)
  return checks.map(({ drifts }) => {
    const { missing, extra, stale } = drifts?.find((it) => it.index === 'capabilities') ?? {}
    return { missing, extra, stale }
  })
}

const nothing = { missing: [], extra: [], stale: [] }

describe('running processes that are asked how their index does', () => {
  test('are none where none runs, and leave nothing behind', async () => {
    expect(await askProcesses(database.db, patienceMs)).toEqual([])
    await start()
    expect(await drifted()).toEqual([nothing])
    expect(await database.db.searchCheck.count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('tell of what was changed behind their backs, and are brought up by a repair', async () => {
    const { capabilities } = await writeFirms(database.db, ['甲', '乙'])
    const [first, second] = capabilities
    const [one, other] = [await start(), await start()]
    const id = first?.id ?? ''
    // Nothing passes what is open elsewhere in the server: neighbours may keep it on its way for a while.
    await eventually(async () => {
      await Promise.all([one.follower.catchUp(), other.follower.catchUp()])
      const checks = await askProcesses(database.db, patienceMs)
      return checks.every(({ drifts }) => drifts?.every(({ onTheirWay }) => onTheirWay === 0))
    }, 'that all is read')
    await database.db.capability.update({ where: { id }, data: { version: { increment: 1 } } })
    await one.engine.delete('capabilities', [second?.id ?? ''])
    const found = await askProcesses(database.db, patienceMs)
    const told = found.map(({ drifts }) => drifts?.find((it) => it.index === 'capabilities'))
    expect(told).toContainEqual(
      expect.objectContaining({ ...nothing, missing: [second?.id], stale: [id] }),
    )
    expect(told).toContainEqual(expect.objectContaining({ ...nothing, stale: [id] }))
    expect(
      await repairProcesses(
        database.db,
        found.flatMap(({ drifts }) => drifts ?? []),
      ),
    ).toBe(2)
    await Promise.all([one.follower.catchUp(), other.follower.catchUp()])
    expect(await drifted()).toEqual([nothing, nothing])
  })

  test('do not count what they have still to read', async () => {
    const { capabilities } = await writeFirms(database.db, ['甲'])
    const id = capabilities[0]?.id ?? ''
    const { follower } = await start()
    await changeCapability(database.db, id, { title: '注塑模具' })
    expect(await drifted()).toEqual([nothing])
    await follower.catchUp()
    expect(await drifted()).toEqual([nothing])
  })

  test('are named where they do not answer, and left out where they end instead', async () => {
    await start()
    const deaf = new pg.Client({ connectionString: database.url })
    await deaf.connect()
    await deaf.query('SELECT pg_advisory_lock_shared(7304)')
    const checks = await askProcesses(database.db, 0)
    expect(checks.filter(({ drifts }) => drifts === null).length).toBeGreaterThan(0)
    const asking = askProcesses(database.db, patienceMs)
    await eventually(async () => (await database.db.searchCheckAnswer.count()) > 0, 'an answer')
    await deaf.end()
    expect(await asking).toHaveLength(1)
  })
})
