import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findParks } from '../../../app/features/park/find-parks.server'
import { getPark } from '../../../app/features/park/get-park.server'
import { ParkFilter } from '../../../app/features/park/park-filter'
import { viewParkPage } from '../../../app/features/park/park-page-view'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { ListSources } from '../../../app/platform/lists/search-list.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let sources: ListSources
const now = new Date('2026-11-23T00:00:00Z')
const [before, after] = [new Date('2026-11-22T00:00:00Z'), new Date('2026-11-24T00:00:00Z')]
let [large, small] = ['', '']

async function addPark(key: string, row: object, chains: readonly string[]): Promise<string> {
  const { id } = await database.db.park.create({
    data: {
      ...{ key, name: key, summary: '厂房', districtCode: '310115' },
      ...row,
      focusChains: { create: chains.map((chainId) => ({ chainId })) },
    },
  })
  return id
}

const addFirm = (parkId: string, name: string, more: object = {}) =>
  database.db.organization.create({
    data: { key: randomUUID(), kind: 'enterprise', name, parkId, ...more },
  })

async function addListings(organizationId: string, parkId: string) {
  const { db } = database
  const listing = (state: 'published' | 'hidden', expiresAt: Date | null = null) => ({
    ...{ key: randomUUID(), organizationId, state, expiresAt },
  })
  const all = [listing('published'), listing('published', after), listing('published', before)]
  const rows = [...all, listing('hidden')]
  const fresh = () => ({ key: randomUUID() })
  await db.capability.createMany({
    data: rows.map((it) => ({ ...it, ...fresh(), title: '磨削', summary: '内圆' })),
  })
  const need = { title: '轴承', summary: '精密', kind: 'sourcing' as const }
  await db.need.createMany({ data: rows.map((it) => ({ ...it, ...fresh(), ...need })) })
  await db.need.create({ data: { ...listing('published'), ...need, organizationTier: 1 } })
  const pilot = { name: '中试线', summary: '涂布', scale: 'pilot' as const, parkId }
  await db.pilotPlatform.createMany({ data: rows.map((it) => ({ ...it, ...fresh(), ...pilot })) })
}

beforeAll(async () => {
  database = await createTestDatabase('reference')
  sources = {
    db: database.db,
    engine: createEmbeddedEngine({ lexicon: createLexicon([]) }),
    now,
    language: 'zh-CN',
    t: translateIn('zh-CN'),
  }
  small = await addPark('甲园', { nameEn: 'Park A', summary: '洁净厂房' }, ['nev'])
  large = await addPark('乙园', { districtCode: '310114' }, ['nev', 'integrated-circuit'])
  const labels = [
    { label: 'aeo', issuer: '海关', expiresAt: before },
    { label: 'high-tech', issuer: '市科委', expiresAt: after },
    { label: 'little-giant', issuer: '工信部' },
  ]
  const firm = await addFirm(large, '企业甲', { labels: { create: labels }, verifiedAt: now })
  await addFirm(large, '企业乙', { nameEn: 'B' })
  await addListings(firm.id, large)
})
afterAll(() => database.drop())

const find = (query: Record<string, string[]> = {}, language = 'zh-CN') =>
  findParks(ParkFilter.parse(query), { ...sources, language })
const namesOf = async (query: Record<string, string[]> = {}) =>
  (await find(query)).rows.map(({ name }) => name)

describe('the list of parks', () => {
  test('has those with most organizations first, or goes by name', async () => {
    expect(await namesOf()).toEqual(['乙园', '甲园'])
    const byName = await database.db.park.findMany({ orderBy: { name: 'asc' } })
    expect(await namesOf({ sort: ['name'] })).toEqual(byName.map(({ name }) => name))
    const late = await addPark('丙园', {}, [])
    expect((await namesOf({ sort: ['name'] })).at(0)).toBe('丙园')
    await database.db.park.delete({ where: { id: late } })
  })

  test('counts organizations, and the platforms that anybody may find', async () => {
    const [row] = (await find()).rows
    expect(row).toMatchObject({ id: large, organizations: 2, pilots: 2, district: '嘉定区' })
    expect((await find({}, 'en')).rows.at(1)).toMatchObject({ name: 'Park A', district: 'Pudong' })
  })

  test('finds every word in names, words and chains, in either case', async () => {
    expect(await namesOf({ q: ['洁净'] })).toEqual(['甲园'])
    expect(await namesOf({ q: ['PARK 洁净'] })).toEqual(['甲园'])
    expect(await namesOf({ q: ['洁净 没有'] })).toEqual([])
    expect(await namesOf({ q: ['集成电路'] })).toEqual(['乙园'])
    expect(await namesOf({ q: ['嘉定'] })).toEqual(['乙园'])
  })

  test('is narrowed by district and chain, each counted without itself', async () => {
    expect(await namesOf({ district: ['310114'] })).toEqual(['乙园'])
    expect(await namesOf({ chain: ['integrated-circuit'] })).toEqual(['乙园'])
    expect(await namesOf({ chain: ['integrated-circuit'], district: ['310115'] })).toEqual([])
    const list = await find({ chain: ['integrated-circuit'], district: ['310115'] })
    const counts = (name: string) =>
      list.facets
        .find((facet) => facet.name === name)
        ?.choices.map(({ value, count }) => [value, count])
    expect(list.total).toBe(0)
    expect(counts('district')).toEqual([
      ['310115', 0],
      ['310114', 1],
    ])
    expect(counts('chain')).toEqual([
      ['integrated-circuit', 0],
      ['nev', 1],
    ])
  })

  test('has twenty a page', async () => {
    const ids: string[] = []
    for (let at = 0; at < 19; at += 1) ids.push(await addPark(`园${at}`, {}, []))
    const [first, second] = [await find(), await find({ page: ['2'] })]
    expect([first.rows.length, second.rows.length, second.total]).toEqual([20, 1, 21])
    const all = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(new Set(all).size).toBe(21)
    await database.db.park.deleteMany({ where: { id: { in: ids } } })
  })
})

describe('the page of a park', () => {
  test('shows its organizations with labels that hold and numbers that anybody may know', async () => {
    const park = await getPark(database.db, large, now)
    const order = await database.db.chain.findMany({ orderBy: { order: 'asc' } })
    const ids = order.map(({ id }) => id).filter((id) => ['nev', 'integrated-circuit'].includes(id))
    expect(park?.chains.map(({ id }) => id)).toEqual(ids)
    expect(park?.pilots).toHaveLength(2)
    expect(park?.organizations.map(({ name }) => name)).toEqual(['企业乙', '企业甲'])
    expect(park?.organizations[1]).toMatchObject({
      ...{ isVerified: true, capabilities: 2, needs: 2 },
      labels: expect.toSatisfy((it: string[]) => it.sort().join() === 'high-tech,little-giant'),
    })
    expect(park?.organizations[0]).toMatchObject({ isVerified: false, capabilities: 0, labels: [] })
  })

  test('is none of an id that is none, or of no park', async () => {
    expect(await getPark(database.db, 'x', now)).toBeNull()
    expect(await getPark(database.db, randomUUID(), now)).toBeNull()
  })

  test("is in the reader's language where there is another name", async () => {
    const words = { t: sources.t, language: 'en' } as Parameters<typeof viewParkPage>[1]
    const [one, other] = [
      await getPark(database.db, small, now),
      await getPark(database.db, large, now),
    ]
    if (!one || !other) throw new Error('no park')
    expect(viewParkPage(one, words)).toMatchObject({ name: 'Park A', district: 'Pudong' })
    expect(viewParkPage(other, words).name).toBe('乙园')
    expect(viewParkPage(other, words).organizations[1]?.labels).toContain('高新技术企业')
  })
})
