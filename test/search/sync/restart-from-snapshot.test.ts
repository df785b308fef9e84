import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreSnapshot, saveSnapshot } from '../../../search/engine/embedded/keep-snapshot.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { keepEngineCurrent } from '../../../search/sync/keep-engine-current.server'
import { eventually } from '../../support/eventually'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const lexicon = createLexicon([])
const folder = mkdtempSync(join(tmpdir(), 'lianhe-restart-'))
const place = { folder, definition: 'v1' }
let database: TestDatabase
let clock = new Date('2026-11-23T00:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase('empty')
})

afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

async function start() {
  const engine = createEmbeddedEngine({ lexicon })
  const outcomes: string[] = []
  const errors: unknown[] = []
  const follower = await keepEngineCurrent({
    db: database.db,
    url: database.url,
    engine,
    canonical: lexicon.canonical,
    now: () => clock,
    onError: (error) => errors.push(error),
    snapshot: {
      restore: async () => {
        const restored = await restoreSnapshot(engine, database.db, place)
        outcomes.push('reason' in restored ? restored.reason : 'restored')
        return 'reason' in restored ? null : restored
      },
      save: (progress) => saveSnapshot(engine, database.db, place, progress),
    },
  })
  const titles = async () => {
    const { hits } = await engine.search({ index: 'capabilities', text: '', highlight: ['title'] })
    return hits.map(({ highlights }) => highlights.title?.map(({ text }) => text).join('')).sort()
  }
  // What was committed is read once no transaction of the cluster is older: others test beside this.
  const shows = (expected: readonly string[]) =>
    eventually(async () => {
      await follower.catchUp()
      return (await titles()).join() === expected.join()
    }, `${expected.join()} after a start`)
  return { outcomes, errors, shows, stop: follower.stop }
}

async function write(title: string, expiresAt: Date | null = null) {
  return database.db.$transaction(async (tx) => {
    const data = { key: title, name: title, kind: 'enterprise' } as const
    const { id: organizationId } = await tx.organization.create({ data })
    const { id } = await tx.capability.create({
      data: { key: title, organizationId, title, summary: '', state: 'published', expiresAt },
    })
    await tx.outboxEntry.create({ data: { subject: 'capability', subjectId: id } })
    return id
  })
}

test('a start from a snapshot shows what was written and what expired while nobody was there', async () => {
  await write('激光切割')
  await write('快到期', new Date('2026-11-24T00:00:00Z'))
  const first = await start()
  expect(first.outcomes).toEqual(['none'])
  await first.shows(['快到期', '激光切割'])
  await first.stop()

  const id = await write('五轴加工')
  clock = new Date('2026-11-25T00:00:00Z')
  const second = await start()
  expect(second.outcomes).toEqual(['restored'])
  await second.shows(['五轴加工', '激光切割'])
  await second.stop()

  await database.db.$transaction([
    database.db.capability.update({ where: { id }, data: { state: 'closed' } }),
    database.db.outboxEntry.create({ data: { subject: 'capability', subjectId: id } }),
  ])
  const third = await start()
  expect(third.outcomes).toEqual(['restored'])
  await third.shows(['激光切割'])
  await third.stop()
  expect([...first.errors, ...second.errors, ...third.errors]).toEqual([])
})
