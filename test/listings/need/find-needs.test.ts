import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findNeeds } from '../../../app/listings/need/find-needs.server'
import { NeedFilter } from '../../../app/listings/need/need-filter'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { ListSources } from '../../../app/platform/lists/search-list.server'
import { readNeeds } from '../../../prisma/need/read-needs.server'
import { needDocument } from '../../../search/documents/need-document'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const now = new Date('2026-11-23T00:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const viewer = { clearance: 0 } as const

let database: TestDatabase
let sources: ListSources
const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })

async function addNeed(title: string, changes: object = {}): Promise<string> {
  const organization = await database.db.organization.findFirstOrThrow()
  const { id } = await database.db.need.create({
    data: {
      key: randomUUID(),
      organizationId: organization.id,
      kind: 'sourcing',
      state: 'published',
      title,
      summary: '第二供应商',
      openedAt: now,
      closesAt: inDays(20),
      ...changes,
    },
  })
  const needs = await readNeeds(database.db, [id], { clearance: 0, visibleAt: null })
  const context = { now, canonical: (term: string) => term }
  await engine.upsert(
    'needs',
    needs.map((need) => needDocument(need, context)),
  )
  return id
}

const find = (query: Record<string, string[]>) =>
  findNeeds(NeedFilter.parse(query), viewer, sources)

beforeAll(async () => {
  database = await createTestDatabase('empty')
  sources = {
    db: database.db,
    engine,
    now,
    language: 'zh-CN',
    t: translateIn('zh-CN'),
  }
  await database.db.organization.create({
    data: { key: 'o1', name: '上海璟曜制造有限公司', kind: 'enterprise' },
  })
  await addNeed('激光拼焊门环')
  await addNeed('激光熔覆修复', { kind: 'challenge', closesAt: null })
  await addNeed('五轴加工叶片', { closesAt: inDays(2) })
})

afterAll(() => database.drop())

const titles = (list: Awaited<ReturnType<typeof find>>) =>
  list.rows.map((row) => row.title.map(({ text }) => text).join(''))

test('words find needs, with the matched part marked', async () => {
  const list = await find({ q: ['激光'] })
  expect(list.total).toBe(2)
  expect(titles(list).sort()).toEqual(['激光拼焊门环', '激光熔覆修复'])
  expect(list.rows[0]?.title[0]).toEqual({ text: '激光', isMatch: true })
})

test('a facet restricts the rows and keeps the counts of its other choices', async () => {
  const list = await find({ kind: ['challenge'] })
  expect(titles(list)).toEqual(['激光熔覆修复'])
  const kinds = list.facets.find(({ name }) => name === 'kind')
  expect(kinds?.choices).toEqual([
    { value: 'challenge', label: '攻关榜单', count: 1, isSelected: true },
    { value: 'sourcing', label: '采购需求', count: 2, isSelected: false },
  ])
})

test('the order by closing day starts with what closes first and leaves out what has closed', async () => {
  const closed = await addNeed('激光切割样件', { closesAt: inDays(-1) })
  const list = await find({ sort: ['closing'] })
  expect(titles(list).slice(0, 2)).toEqual(['五轴加工叶片', '激光拼焊门环'])
  expect(list.rows.map((row) => row.id)).not.toContain(closed)
  expect(list.total).toBe(3)
})

test.each([
  ['was taken back', { state: 'expired' }],
  ['has expired', { expiresAt: inDays(-1) }],
])('a need that %s is not shown, though the index still holds it', async (_why, change) => {
  const id = await addNeed('等离子喷涂')
  expect((await find({ q: ['等离子喷涂'] })).rows).toHaveLength(1)
  await database.db.need.update({ where: { id }, data: change as object })
  expect((await find({ q: ['等离子喷涂'] })).rows).toEqual([])
  await engine.delete('needs', [id])
})

test('when nothing is found, the page offers what to drop with exact counts', async () => {
  const list = await find({ q: ['激光'], kind: ['scenario'] })
  expect(list.total).toBe(0)
  expect(list.relaxations).toEqual([
    {
      label: '不限类型 (应用场景)',
      count: 2,
      href: `/needs?${new URLSearchParams({ q: '激光' })}`,
    },
  ])
})

test('a chosen facet without results still stands in the list, so that it can be taken away', async () => {
  const list = await find({ kind: ['scenario'] })
  const kinds = list.facets.find(({ name }) => name === 'kind')
  expect(kinds?.choices[0]).toMatchObject({ value: 'scenario', count: 0, isSelected: true })
})
