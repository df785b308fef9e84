import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findOrganizations,
  readOrganizationRows,
} from '../../../app/features/organization/find-organizations.server'
import { getOrganization } from '../../../app/features/organization/get-organization.server'
import { OrganizationFilter } from '../../../app/features/organization/organization-filter'
import { organizationListSpec } from '../../../app/features/organization/organization-list-spec'
import { viewOrganizationPage } from '../../../app/features/organization/organization-page-view'
import { showContacts } from '../../../app/features/organization/show-contacts.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import { listQuery } from '../../../app/platform/lists/list-query'
import type { ListSources } from '../../../app/platform/lists/search-list.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import type { Hit } from '../../../search/port'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let sources: ListSources
const now = new Date('2026-11-23T00:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const t = translateIn('zh-CN')

beforeAll(async () => {
  database = await createTestDatabase('reference')
  const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
  sources = { db: database.db, engine, now, language: 'zh-CN', t }
})
afterAll(() => database.drop())

const addFirm = (row: object = {}) =>
  database.db.organization.create({
    data: { key: randomUUID(), kind: 'enterprise', name: '上海璟曜制造有限公司', ...row },
  })

const listing = (organizationId: string, more: object = {}) => ({
  ...{ key: randomUUID(), organizationId, state: 'published' as const },
  ...more,
})

async function page(id: string, language = 'zh-CN') {
  const organization = await getOrganization(database.db, id, now)
  if (organization === null) throw new Error('no organization')
  return viewOrganizationPage(organization, { t, language } as never, now)
}

describe('the page of an organization', () => {
  test('shows what it offers and asks for publicly, in an order, and nothing of what is not', async () => {
    const { id } = await addFirm()
    const { db } = database
    const need = (title: string, more: object) => ({
      ...listing(id, more),
      ...{ kind: 'sourcing' as const, title, summary: `${title}摘要` },
    })
    await db.need.createMany({
      data: [
        need('最后', { closesAt: inDays(30), titleTier: 2, summaryTier: 1 }),
        need('总是', {}),
        need('最先', { closesAt: inDays(3) }),
        need('匿名', { organizationTier: 1 }),
        need('草稿', { state: 'draft' }),
        need('过期', { expiresAt: inDays(-1) }),
      ],
    })
    const capability = (title: string, more: object = {}) => ({
      ...{ title, summary: '内圆', confirmedAt: inDays(-5) },
      ...listing(id, more),
    })
    await db.capability.createMany({
      data: [
        capability('乙磨削'),
        capability('丙磨削', { confirmedAt: null }),
        capability('甲', { state: 'hidden' }),
      ],
    })
    const pilot = (name: string, more: object = {}) => ({
      ...listing(id, more),
      ...{ name, summary: '涂布', scale: 'pilot' as const },
    })
    await db.pilotPlatform.createMany({
      data: [pilot('一号线'), pilot('二号线', { expiresAt: now }), pilot('三号线')],
    })
    const shown = await page(id)
    const summaries = shown.needs.map(({ title, summary, daysLeft }) => [title, summary, daysLeft])
    expect(summaries).toEqual([
      ['最先', '最先摘要', 3],
      [expect.not.stringContaining('最后'), '', 30],
      ['总是', '总是摘要', null],
    ])
    expect(shown.capabilities.map(({ title, confirmedDays }) => [title, confirmedDays])).toEqual([
      ['丙磨削', null],
      ['乙磨削', 5],
    ])
    expect(shown.pilots.map(({ name }) => name)).toEqual(['一号线', '三号线'])
  })

  test('shows labels that hold, who verified it, and where it stands', async () => {
    const labels = [
      { label: 'little-giant', issuer: '工信部' },
      { label: 'aeo', issuer: '海关', expiresAt: inDays(1) },
      { label: 'high-tech', issuer: '市科委', expiresAt: now },
    ]
    const { id } = await addFirm({
      ...{ verifiedAt: now, verifiedBy: '张江', districtCode: '310115', scale: 'small' },
      labels: { create: labels },
    })
    const shown = await page(id)
    expect(shown.labels.map(({ until }) => until === null)).toEqual([false, true])
    expect(shown.labels[1]?.issuer).toContain('工信部')
    expect(shown.verification).toContain('张江')
    expect(shown).toMatchObject({ place: '浦东新区', scale: '小型' })
    expect((await page(id, 'en')).place).toBe('Pudong')
    const { id: own } = await addFirm({ website: 'https://a.example/x', address: '某路 1 号' })
    expect(await page(own)).toMatchObject({ website: 'https://a.example/x', address: '某路 1 号' })
    const { id: odd } = await addFirm({ website: 'javascript:alert(1)' })
    expect((await page(odd)).website).toBeNull()
    const { id: plain } = await addFirm()
    expect(await page(plain)).toMatchObject({
      ...{ place: null, verification: null, scale: null, labels: [], industry: null, park: null },
      district: null,
    })
    const { id: far } = await addFirm({ siteRegion: 'china' })
    expect((await page(far)).place).toBe(t('wording:listing.region.china'))
  })

  test('is none of an id that is none, or of nobody', async () => {
    expect(await getOrganization(database.db, '1', now)).toBeNull()
    expect(await getOrganization(database.db, randomUUID(), now)).toBeNull()
  })
})

describe('rows of organizations', () => {
  const hit = (id: string, highlights: Hit['highlights'] = {}): Hit => ({
    id,
    version: 1,
    score: 1,
    highlights,
  })

  test('stand in the order of the hits, without those that are gone', async () => {
    const ids = [(await addFirm()).id, (await addFirm()).id, (await addFirm()).id]
    const hits = [ids[2], randomUUID(), ids[0], ids[1]].map((id) => hit(id ?? ''))
    const rows = await readOrganizationRows(hits, sources)
    expect(rows.map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]])
    expect(await readOrganizationRows([], sources)).toEqual([])
  })

  test('mark what was found, and say what is known', async () => {
    const { id } = await addFirm({ summary: null, industryText: '轴承', districtCode: '310115' })
    const name = [{ text: '璟曜', isMatch: true }]
    const [marked] = await readOrganizationRows([hit(id, { name })], sources)
    const [plain] = await readOrganizationRows([hit(id)], { ...sources, language: 'en' })
    expect(marked).toMatchObject({ name, industry: '轴承', place: ['浦东新区'] })
    expect(plain).toMatchObject({
      name: [{ text: '上海璟曜制造有限公司', isMatch: false }],
      summary: [{ text: '', isMatch: false }],
      place: ['Pudong'],
    })
  })

  test('are found by what the address says', async () => {
    const { id } = await addFirm({ name: '独一无二轴承厂' })
    const document = (isVerified: boolean, capabilityCount: number, own: string) => ({
      id: own,
      version: 1,
      text: { name: ['独一无二轴承厂'] },
      fields: { kind: 'enterprise', isVerified, capabilityCount },
    })
    const { id: verified } = await addFirm({ verifiedAt: now })
    const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
    await engine.upsert('organizations', [document(false, 1, id), document(true, 2, verified)])
    const find = async (query: Record<string, string[]>) => {
      const list = await findOrganizations(OrganizationFilter.parse(query), { ...sources, engine })
      return list.rows.map((row) => row.id)
    }
    expect(await find({})).toEqual([verified, id])
    expect(await find({ verified: ['yes'] })).toEqual([verified])
    expect(await find({ verified: ['no'] })).toEqual([id])
    const asked = listQuery(
      organizationListSpec,
      OrganizationFilter.parse({ sort: ['updated'] }),
      now,
    )
    expect(asked.sort).toEqual([{ field: 'updatedAt', direction: 'desc' }])
    const list = await findOrganizations(OrganizationFilter.parse({}), { ...sources, engine })
    const facet = list.facets.find(({ name }) => name === 'verified')
    expect(facet?.choices.map(({ value, label }) => [value, label])).toEqual([
      ['no', t('interface:unverified')],
      ['yes', t('interface:verified')],
    ])
  })
})

describe('contacts', () => {
  async function member(organizationId: string, email: string, more: object = {}) {
    const { id } = await database.db.person.create({
      data: { name: email, email, emailKey: email, confirmedAt: now, ...more },
    })
    await database.db.membership.create({ data: { personId: id, organizationId, role: 'viewer' } })
    return id
  }
  let given = 0
  const consent = (personId: string, organizationId: string, more: object = {}) =>
    database.db.contactConsent.create({
      data: {
        ...{ personId, organizationId, purpose: 'contact', textVersion: '1' },
        ...{ givenAt: inDays(-10 + given++) },
        ...more,
      },
    })

  test('are those of members who said so and still do, and the log says who looked at whom', async () => {
    const [{ id }, { id: other }] = [await addFirm(), await addFirm()]
    const [first, second] = [await member(id, 'a@x.example'), await member(id, 'b@x.example')]
    const revoked = await member(id, 'c@x.example')
    const [suspended, deleted, gone, elsewhere] = [
      await member(id, 'd@x.example', { suspendedAt: now }),
      await member(id, 'e@x.example', { deletedAt: now }),
      await member(other, 'f@x.example'),
      await member(id, 'g@x.example'),
    ]
    await member(id, 'silent@x.example')
    for (const it of [second, first, suspended, deleted, gone]) await consent(it, id)
    await consent(revoked, id, { revokedAt: now })
    await consent(elsewhere, other)
    await consent(elsewhere, id, { purpose: 'letters' })
    const actor = randomUUID()
    const shown = await showContacts(database.db, id, actor)
    expect(shown?.organization).toEqual({ id, name: '上海璟曜制造有限公司' })
    expect(shown?.contacts.map(({ email }) => email)).toEqual(['b@x.example', 'a@x.example'])
    const log = await database.db.auditEntry.findMany({ where: { actor } })
    expect(log).toMatchObject([
      {
        verb: 'view-contacts',
        subject: 'organization',
        subjectId: id,
        after: { people: [second, first] },
      },
    ])
  })

  test('are none of an organization that is none, and nothing is recorded of it', async () => {
    const actor = randomUUID()
    expect(await showContacts(database.db, 'x', actor)).toBeNull()
    expect(await showContacts(database.db, randomUUID(), actor)).toBeNull()
    expect(await database.db.auditEntry.count({ where: { actor } })).toBe(0)
  })
})
