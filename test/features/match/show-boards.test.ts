import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MatchSources } from '../../../app/features/match/match-sources'
import { showCapabilityBoard, showNeedBoard } from '../../../app/features/match/show-boards.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import type { IndexName } from '../../../search/port'
import { readDocuments } from '../../../search/sync/read-documents.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const now = new Date('2026-11-23T00:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const lexicon = createLexicon([
  { term: '激光焊接', kind: 'process', synonyms: [], broader: ['焊接'] },
  { term: '焊接', kind: 'process', synonyms: [], broader: [] },
  { term: '电镀', kind: 'process', synonyms: [], broader: [] },
])

let database: TestDatabase
let sources: MatchSources
const engine = createEmbeddedEngine({ lexicon })
let buyer: string
let supplier: string

beforeAll(async () => {
  database = await createTestDatabase('empty')
  sources = {
    db: database.db,
    ownEngine: engine,
    lexicon,
    viewer: { clearance: 0 },
    now,
    language: 'zh-CN',
    t: translateIn('zh-CN'),
  }
  buyer = await addOrganization('上海璟曜制造有限公司')
  supplier = await addOrganization('上海砺川激光科技有限公司')
})

afterAll(() => database.drop())

async function addOrganization(name: string): Promise<string> {
  const data = { key: randomUUID(), name, kind: 'enterprise' } as const
  return (await database.db.organization.create({ data })).id
}

async function addNeed(title: string, changes: object = {}): Promise<string> {
  const { id } = await database.db.need.create({
    data: {
      key: randomUUID(),
      organizationId: buyer,
      kind: 'sourcing',
      state: 'published',
      title,
      summary: title,
      openedAt: now,
      closesAt: inDays(20),
      ...changes,
    },
  })
  await index('needs', id)
  return id
}

async function addCapability(title: string, changes: object = {}): Promise<string> {
  const { id } = await database.db.capability.create({
    data: {
      key: randomUUID(),
      organizationId: supplier,
      state: 'published',
      title,
      summary: title,
      processes: ['激光焊接'],
      ...changes,
    },
  })
  await index('capabilities', id)
  return id
}

async function index(name: IndexName, id: string): Promise<void> {
  const context = { now, canonical: lexicon.canonical }
  await engine.upsert(name, await readDocuments[name](database.db, [id], context))
}

const requirement = (position: number, changes: object) => ({
  position,
  strictness: 'hard' as const,
  kind: 'process' as const,
  ...changes,
})

describe('a secret of a need', () => {
  test('leaves the board that a visitor sees as it is, to the last digit', async () => {
    await addCapability('铝壳体激光焊接', {
      capacityValue: 500,
      capacityUnit: '件',
      capacityPer: 'day',
    })
    await addCapability('托盘激光焊接')
    const open = { create: [requirement(0, { term: '激光焊接' })] }
    const id = await addNeed('电池壳体激光焊接', { requirements: open })
    const before = await showNeedBoard(id, 1, sources)
    expect(before?.matches).toHaveLength(2)

    await database.db.need.update({
      where: { id },
      data: {
        budgetMinFen: 1n,
        budgetMaxFen: 2n,
        budgetTier: 1,
        detail: '仅对会员: 电镀',
        requirements: {
          create: [
            requirement(1, { term: '电镀', tier: 1 }),
            requirement(2, { kind: 'certificate', certificate: 'AS9100D', term: null, tier: 2 }),
          ],
        },
      },
    })
    await index('needs', id)
    expect(await showNeedBoard(id, 1, sources)).toEqual(before)
    const cleared = { ...sources, viewer: { clearance: 2 as const } }
    expect(await showNeedBoard(id, 1, cleared)).not.toEqual(before)
  })
})

describe('what is not offered', () => {
  test('is the capability of the asker itself', async () => {
    const own = await addCapability('转子激光焊接', { organizationId: buyer })
    const id = await addNeed('电机转子激光焊接')
    const ids = (await showNeedBoard(id, 1, sources))?.matches.map((it) => it.subject.id)
    expect(ids?.length).toBeGreaterThan(0)
    expect(ids).not.toContain(own)
  })

  test('is a need that takes no more answers', async () => {
    const open = await addNeed('滤清器激光焊接')
    const closed = await addNeed('滤清器激光焊接（旧）', { state: 'closed' })
    const past = await addNeed('滤清器激光焊接（过期）', { closesAt: inDays(-1) })
    const id = await addCapability('滤清器激光焊接')
    const ids = (await showCapabilityBoard(id, 1, sources))?.matches.map((it) => it.subject.id)
    expect(ids).toContain(open)
    expect(ids).not.toContain(closed)
    expect(ids).not.toContain(past)
  })
})

test('of two offers alike, the one of a hidden poster is on the board as well: its lack would name it', async () => {
  const own = await addCapability('激光焊接电池托盘两厂相同', { organizationId: buyer })
  const other = await addCapability('激光焊接电池托盘两厂相同')
  const hidden = { organizationTier: 1, alias: '某整车厂' }
  const id = await addNeed('激光焊接电池托盘两厂相同', hidden)
  const shown = async (clearance: 0 | 1) => {
    const board = await showNeedBoard(id, 1, { ...sources, viewer: { clearance } })
    return (board?.matches ?? []).map(({ subject }) => subject.id)
  }
  expect(await shown(0)).toEqual(expect.arrayContaining([own, other]))
  // Whoever may know whose need it is, is not shown the poster's own offer.
  expect(await shown(1)).toContain(other)
  expect(await shown(1)).not.toContain(own)
})
