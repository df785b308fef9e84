import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { countDemoListings } from '../../../app/features/search/count-demo-listings.server'
import { countDistricts } from '../../../app/features/search/count-districts.server'
import { noteEmptySearch } from '../../../app/features/search/note-empty-search.server'
import { readDeadLetters } from '../../../app/features/search/read-dead-letters.server'
import { suggest } from '../../../app/features/search/suggest.server'
import { taxonomy } from '../../../app/platform/engine/taxonomy.server'
import { closeDatabase } from '../../../app/platform/environment/database.server'
import type { PageContext } from '../../../app/platform/pages/page-context.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
const now = new Date('2026-11-23T00:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const term = (text: string) => ({ term: text, kind: 'process' as const, synonyms: [], broader: [] })
const lexicon = createLexicon([term('珩磨'), term('珩磨修整'), term('电镀')])

beforeAll(async () => {
  database = await createTestDatabase('reference')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(async () => {
  await closeDatabase()
  await database.drop()
  vi.unstubAllEnvs()
})

const document = (id: string, title: string, fields: object = {}) => ({
  ...{ id, version: 1, text: { title }, fields: { ...fields } },
})
const firm = (id: string, name: string, fields: object = {}) => ({
  ...{ id, version: 1, text: { name }, fields: { ...fields } },
})

test('each district has what is listed in it, by kind, in the order of the codes', async () => {
  const engine = createEmbeddedEngine({ lexicon })
  const jiading = { district: '310114' }
  await engine.upsert('needs', [document('n1', '甲', jiading), document('n2', '乙')])
  await engine.upsert('capabilities', [
    document('c1', '甲', jiading),
    document('c2', '乙', jiading),
    document('c3', '丙', { district: '310115' }),
  ])
  await engine.upsert('pilots', [firm('p1', '甲', { district: '310115' })])
  await engine.upsert('organizations', [firm('o1', '甲', jiading)])
  const counts = await countDistricts({ engine, language: 'zh-CN' })
  const codes = counts.map(({ code }) => code)
  expect(codes).toHaveLength(16)
  expect(codes).toEqual([...codes].sort())
  const none = { needs: 0, capabilities: 0, pilots: 0, organizations: 0 }
  const of = (code: string) => counts.find((it) => it.code === code)
  expect(of('310114')).toMatchObject({
    ...{ name: '嘉定区', needs: 1, capabilities: 2, pilots: 0, organizations: 1 },
  })
  expect(of('310115')).toMatchObject({ ...none, capabilities: 1, pilots: 1 })
  expect(of('310101')).toMatchObject(none)
  const english = await countDistricts({ engine, language: 'en' })
  expect(english.find(({ code }) => code === '310115')?.name).toBe('Pudong')
})

test('demo listings are counted among those that anybody may find', async () => {
  const { db } = database
  expect(await countDemoListings(db, now)).toMatchObject({ demo: 0, shown: 0 })
  const { id: organizationId } = await db.organization.create({
    data: { key: randomUUID(), name: '企业', kind: 'enterprise' },
  })
  const listing = (more: object = {}) => ({
    ...{ key: randomUUID(), organizationId, state: 'published' as const, summary: '', ...more },
  })
  const need = { title: '甲', kind: 'sourcing' as const }
  const rows = [listing(), listing({ isDemo: true })]
  await db.need.createMany({ data: rows.map((it) => ({ ...it, ...need })) })
  await db.capability.createMany({
    data: [
      listing({ isDemo: true }),
      listing({ isDemo: true, state: 'hidden' }),
      listing({ isDemo: true, expiresAt: now }),
      listing({ expiresAt: inDays(1) }),
    ].map((it) => ({ ...it, title: '乙' })),
  })
  const pilot = { name: '丙', scale: 'pilot' as const }
  await db.pilotPlatform.createMany({ data: [{ ...listing({ isDemo: true }), ...pilot }] })
  expect(await countDemoListings(db, now)).toEqual({ demo: 3, shown: 5 })
})

test('documents that could not be written are listed by id and code, the latest first', async () => {
  const task = (subject: 'need' | 'capability', hours: number | null, more: object = {}) => ({
    ...{ subject, subjectId: randomUUID(), createdAt: now, attempts: 5, errorCode: 'too-large' },
    ...{
      failedAt: now,
      deadAt: hours === null ? null : new Date(now.getTime() + hours * 3_600_000),
    },
    ...more,
  })
  const [first, last] = [task('need', 1), task('capability', 2, { errorCode: 'refused' })]
  await database.db.searchTask.createMany({ data: [first, last, task('need', null)] })
  const { letters, total } = await readDeadLetters(database.db)
  const at = now.toISOString()
  expect(total).toBe(2)
  expect(letters).toEqual([
    {
      ...{ subject: 'capability', id: last.subjectId, attempts: 5, errorCode: 'refused' },
      ...{ since: at, failedAt: at },
    },
    {
      ...{ subject: 'need', id: first.subjectId, attempts: 5, errorCode: 'too-large' },
      ...{ since: at, failedAt: at },
    },
  ])
})

const browser = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0'

describe('a search in vain', () => {
  const asked = {
    ...{ list: 'needs', text: '永动机', parameters: [['chain', 'nev']] as const },
    ...{ isTextRelaxed: false, total: 0, page: 1 },
  }
  const note = (more: object = {}, userAgent = browser, address = randomUUID()) => {
    const headers = { 'User-Agent': userAgent }
    const request = new Request('https://lianhe.example/needs', { headers })
    const page = { db: database.db, now, viewer: { clearance: 1 } } as unknown as PageContext
    return noteEmptySearch({ request, context: { address } }, { ...asked, ...more }, page)
  }
  beforeEach(() => database.db.gap.deleteMany())
  const gaps = () => database.db.gap.findMany()

  test('is a gap of its list, words and conditions, at the tier of who asked', async () => {
    expect(await note()).toBe(true)
    expect(await gaps()).toMatchObject([
      { kind: 'search', subject: 'needs|永动机|chain=nev', tier: 1, count: 1 },
    ])
    expect(await note()).toBe(true)
    expect(await gaps()).toMatchObject([{ count: 2 }])
  })

  test('is one too where only some of the words were found', async () => {
    expect(await note({ total: 9, isTextRelaxed: true })).toBe(true)
    expect(await gaps()).toHaveLength(1)
  })

  test.each([
    ['that found something', { total: 1 }],
    ['of which a later page is turned to', { page: 2 }],
    ['that asked nothing', { text: '', parameters: [] }],
    ['for somebody', { text: 'who@example.com' }],
  ])('%s is none', async (_, more) => {
    expect(await note(more)).toBe(false)
    expect(await gaps()).toEqual([])
  })

  test('of a crawler is none', async () => {
    expect(await note({}, 'Mozilla/5.0 (compatible; Baiduspider/2.0)')).toBe(false)
    expect(await gaps()).toEqual([])
  })
})

describe('suggestions', () => {
  async function sourcesWith(language = 'zh-CN') {
    const engine = createEmbeddedEngine({ lexicon })
    const title = '珩磨修整油石'
    const step = 'steel/special-steel'
    await engine.upsert('capabilities', [
      { ...document('c1', '珩磨', { step: [step], district: '310114' }) },
      { ...document('c2', '珩磨修整', { step: [step] }) },
      { ...document('c3', title, { district: '310114' }) },
    ])
    await engine.upsert('needs', [
      document('n1', '珩磨', { closesAt: inDays(1).getTime() }),
      document('n2', '珩磨', { closesAt: inDays(-1).getTime() }),
    ])
    await engine.upsert(
      'organizations',
      ['甲', '乙', '丙', '丁'].map((name) => firm(name, `珩磨${name}厂`)),
    )
    const names = await taxonomy(database.db, now)
    const find = (typed: string) => suggest(typed, { engine, lexicon, names, language, now })
    return { find, step, names }
  }

  test('are terms with what they find, most first, then names, then titles, eight at most', async () => {
    const { find } = await sourcesWith()
    const found = await find('珩')
    expect(found.length).toBeLessThanOrEqual(8)
    const texts = found.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    const terms = found.filter(({ kind }) => kind === 'term')
    expect(terms[0]).toMatchObject({
      text: '珩磨',
      href: `/search?${new URLSearchParams({ q: '珩磨' })}`,
    })
    const counts = terms.map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
    // Three capabilities, the need that is still open, and four firms.
    expect(counts[0]).toBe(8)
    const kinds = found.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'organizations').length).toBeLessThanOrEqual(3)
    expect(kinds.lastIndexOf('term')).toBeLessThan(kinds.indexOf('organizations'))
    expect(await find('')).toEqual([])
    expect(await find('没有这样的词')).toEqual([])
  })

  test('behind a place are the terms that it has listings of', async () => {
    const { find } = await sourcesWith()
    const found = await find('嘉定 珩')
    expect(found.length).toBeGreaterThan(0)
    for (const { kind, text } of found) {
      expect(kind).toBe('term')
      expect(text.startsWith('嘉定 ')).toBe(true)
    }
    expect(found[0]).toMatchObject({ text: '嘉定 珩磨', count: 2 })
    expect(await find('奉贤 珩')).toEqual([])
  })

  test('are steps by their name in the language of the reader, where something is offered at them', async () => {
    const { find, step, names } = await sourcesWith()
    const name = names.step.get(step)?.name ?? ''
    const nameEn = names.step.get(step)?.nameEn ?? ''
    const href = `/capabilities?${new URLSearchParams({ step })}`
    expect(await find(name)).toContainEqual({ text: name, kind: 'step', count: 2, href })
    const english = await sourcesWith('en')
    expect(await english.find(nameEn)).toContainEqual({
      ...{ text: nameEn, kind: 'step', count: 2, href },
    })
    const [, other] = [...names.step].find(([id]) => id !== step && id.startsWith('steel/')) ?? []
    const silent = await find(other?.name ?? '')
    expect(silent.filter(({ text }) => text === other?.name)).toEqual([])
  })
})
