import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NeedFacts } from '../../../app/domain/matching/facts'
import { capabilityFactParts, capabilityFacts } from '../../../app/features/match/capability-facts'
import { matchContext } from '../../../app/features/match/match-context.server'
import { needFacts } from '../../../app/features/match/need-facts'
import { offeredText } from '../../../app/features/match/offered-text'
import { readNeeds } from '../../../prisma/need/read-needs.server'
import { findCandidates } from '../../../search/candidates/find-candidates'
import {
  createMatchWorld,
  inDays,
  lexicon,
  type MatchWorld,
  now,
  requirement,
} from './support/match-world'

let world: MatchWorld

beforeAll(async () => {
  world = await createMatchWorld()
})
afterAll(() => world.database.drop())

describe('what the matching knows of a need', () => {
  const factsOf = async (id: string, clearance: 0 | 1 | 2) => {
    const [row] = await readNeeds(world.db, [id], { clearance, visibleAt: null })
    if (!row) throw new Error('no need')
    return needFacts(row, lexicon)
  }

  const tokensOf = ({ text }: NeedFacts) => text.passages.flatMap(({ tokens }) => tokens)

  test('is what its reader may read: title, texts, owner, place, budget and requirements', async () => {
    const [step] = await world.db.chainStep.findMany({ take: 1 })
    const id = await world.addNeed('壳体', {
      ...{ titleTier: 1, summary: '总成', summaryTier: 1 },
      ...{ description: '须电镀', descriptionTier: 1, detail: '须镭射焊', detailTier: 2 },
      ...{ organizationTier: 1, districtCode: '310115', placeTier: 1, stepsTier: 1 },
      ...{ budgetMinFen: 1n, budgetMaxFen: 9n, budgetTier: 1, datesTier: 1 },
      steps: { create: { stepId: step?.id ?? '' } },
      requirements: { create: [requirement(0, { term: '镭射焊', tier: 1 })] },
    })
    const [open, member, named] = [await factsOf(id, 0), await factsOf(id, 1), await factsOf(id, 2)]
    expect(open).toMatchObject({
      ...{
        title: '',
        text: { passages: [] },
        organizationId: null,
        chainStepIds: [],
        requirements: [],
      },
      ...{ districtCode: null, closesAt: null },
    })
    expect(open.budget?.maxFen ?? null).toBeNull()
    expect(member).toMatchObject({
      ...{ title: '壳体', organizationId: world.buyer, chainStepIds: [step?.id] },
      ...{ districtCode: '310115', closesAt: inDays(20), budget: { minFen: 1n, maxFen: 9n } },
      requirements: [{ term: '激光焊接' }],
    })
    expect(tokensOf(member)).toEqual(expect.arrayContaining(['总成', '电镀', '激光焊接']))
    const plain = await factsOf(
      await world.addNeed('壳体', { detail: '须镭射焊', detailTier: 2 }),
      1,
    )
    expect(tokensOf(plain)).not.toContain('激光焊接')
    expect(tokensOf(named)).toContain('激光焊接')
  })

  test('has the words of its lots, statements and paragraphs, each with its place', async () => {
    const id = await world.addNeed('壳体', {
      description: '风冷电镀',
      lots: { create: [{ key: 'a', position: 0, title: '齿轮' }] },
      requirements: { create: [requirement(0, { kind: 'statement', text: '无磁', term: null })] },
    })
    const { passages } = (await factsOf(id, 0)).text
    const told = passages.filter(({ place }) => place !== 'summary')
    expect(told.map(({ place, text }) => [place, text])).toEqual([
      ['title', '壳体'],
      ['lot', '齿轮'],
      ['requirement', '无磁'],
      ['description', '风冷电镀'],
    ])
  })
})

describe('what the matching knows of a capability', () => {
  const factsOf = async (id: string) => {
    const row = await world.db.capability.findUniqueOrThrow({
      where: { id },
      include: capabilityFactParts,
    })
    return capabilityFacts(row, lexicon)
  }

  test('is what it says, terms by their canonical names, and what it only mentions apart', async () => {
    const full = await world.addOrganization('企业', { districtCode: '310115' })
    const range = (quantity: string) => ({ quantity, min: 1, max: 2, unit: 'mm' })
    const certificate = (code: string) => ({ code, expiresAt: now })
    const id = await world.addCapability('壳体', {
      ...{ organizationId: full, processes: ['镭射焊'], materials: ['铝'] },
      ...{ products: ['托盘'], summary: '可电镀与镭射焊', evidence: ['焊接报告'] },
      ...{ capacityValue: 5, capacityUnit: '件', capacityPer: 'day', serves: 'china', trl: 7 },
      ...{ leadTimeMaxDays: 9, orderMinFen: 100n, confirmedAt: now },
      ranges: { create: [range('tolerance'), range('length')] },
      certificates: { create: [certificate('ISO9001'), certificate('AS9100D')] },
    })
    expect(await factsOf(id)).toMatchObject({
      ...{ processes: ['激光焊接'], materials: ['铝'], serves: 'china', trl: 7 },
      mentions: ['托盘', '电镀', '焊接'],
      ranges: [{ quantity: 'length' }, { quantity: 'tolerance', min: 1, max: 2, unit: 'mm' }],
      certificates: [{ code: 'AS9100D' }, { code: 'ISO9001', expiresAt: now }],
      capacity: { value: 5, unit: '件', per: 'day' },
      leadTimeDays: { min: null, max: 9 },
      orderSize: { minFen: 100n, maxFen: null },
      site: { region: 'shanghai', districtCode: '310115' },
      confirmedAt: now,
    })
  })

  test('is nothing where it says nothing, or only a part of what makes sense together', async () => {
    const nothing = {
      capacity: null,
      leadTimeDays: null,
      orderSize: null,
      serves: null,
      site: null,
    }
    expect(await factsOf(await world.addCapability('壳体'))).toMatchObject(nothing)
    const min = { leadTimeMinDays: 3, orderMaxFen: 7n }
    expect(await factsOf(await world.addCapability('壳体', min))).toMatchObject({
      ...{ leadTimeDays: { min: 3, max: null }, orderSize: { minFen: null, maxFen: 7n } },
    })
    const organizationId = await world.addOrganization('外地企业', { siteRegion: 'china' })
    expect(await factsOf(await world.addCapability('壳体', { organizationId }))).toMatchObject({
      site: { region: 'china', districtCode: null },
    })
  })
})

describe('candidates', () => {
  const weighed = (text: string) => ({ text, worth: 1 })
  const question = { title: '', words: [], stepIds: [], industryCodes: [], terms: [] }
  const find = (more: object) =>
    findCandidates(world.engine, 'capabilities', { ...question, ...more })

  test('come by title, by a word, by step, by group of industries and by term, each once', async () => {
    const [step] = await world.db.chainStep.findMany({ take: 1 })
    const stepId = step?.id ?? ''
    const link = (more: object) => ({ processes: [], ...more })
    const byTitle = await world.addCapability('珐琅釉料', link({}))
    const byStep = await world.addCapability('甲', link({ steps: { create: { stepId } } }))
    const code = { code: '3985' }
    const byIndustry = await world.addCapability('乙', link({ industryCodes: { create: code } }))
    const byMaterial = await world.addCapability('丙', link({ materials: ['氧化锆'] }))
    const byProcess = await world.addCapability('丁', link({ processes: ['珩磨'] }))
    expect(await find({})).toEqual([])
    expect(await find({ title: '珐琅釉料' })).toEqual([byTitle])
    expect(await find({ words: [weighed('釉料'), weighed('珐琅')] })).toEqual([byTitle])
    expect(await find({ stepIds: [stepId, stepId] })).toEqual([byStep])
    expect(await find({ industryCodes: ['3981'] })).toEqual([byIndustry])
    expect(await find({ terms: ['氧化锆'] })).toEqual([byMaterial])
    expect(await find({ terms: ['珩磨'] })).toEqual([byProcess])
    const all = await find({
      title: '珐琅釉料',
      words: [weighed('珐琅')],
      terms: ['氧化锆', '珩磨'],
    })
    expect(all).toHaveLength(3)
    expect(all[0]).toBe(byTitle)
  })
})

test('what lies next to what is the same from either side, and an industry has its section', async () => {
  const { db } = world
  const context = await matchContext(db, lexicon, now)
  const flow = await db.chainFlow.findFirstOrThrow()
  expect(context.isAdjacent(flow.fromId, flow.toId)).toBe(true)
  expect(context.isAdjacent(flow.toId, flow.fromId)).toBe(true)
  expect(context.isAdjacent(flow.fromId, flow.fromId)).toBe(false)
  const { code, section } = await db.industryCode.findFirstOrThrow()
  expect(context.sectionOf(code)).toBe(section)
  expect(context.now).toEqual(now)
})

describe('what an offer says beside a requirement', () => {
  const say = (offered: Parameters<typeof offeredText>[0]) => offeredText(offered, world.sources)
  const { t } = { t: (key: string, more: object) => world.sources.t(key as never, more as never) }

  test('is what it lists, or the one that meets, or that it is only mentioned', () => {
    expect(say(null)).toBeNull()
    const terms = ['甲', '乙', '丙', '丁', '戊']
    expect(say({ kind: 'terms', terms, matched: null })).toBe('甲、乙、丙、丁')
    expect(say({ kind: 'terms', terms, matched: '戊' })).toBe('戊')
    expect(say({ kind: 'mention', term: '电镀' })).toContain('电镀')
  })

  test('is a certificate, and until when, or that it is over', () => {
    const certificate = (expiresAt: Date | null, isExpired = false) =>
      say({ kind: 'certificate', code: 'ISO9001', expiresAt, isExpired })
    const name = certificate(null) ?? ''
    const date = '2026年11月23日'
    expect(certificate(now)).toBe(t('match:validUntil', { name, date }))
    expect(certificate(now, true)).toBe(t('wording:match.expiredOn', { name, date }))
    expect(certificate(now, true)).not.toBe(certificate(now))
    expect(say({ kind: 'certificates', codes: ['ISO9001', 'AS9100D'] })).toContain('、')
  })

  test('is a number with its unit, a region, a level', () => {
    expect(say({ kind: 'capacity', value: 5, unit: '件', per: 'day' })).toContain('5')
    expect(say({ kind: 'lead-time', min: 3, max: 9 })).toContain('3')
    expect(say({ kind: 'region', region: 'china' })).toBe(t('wording:listing.region.china', {}))
    expect(say({ kind: 'trl', level: 7 })).toContain('7')
    const range = { kind: 'range', quantity: 'length', min: 1, max: 2, unit: 'mm' } as const
    expect(say(range)).toContain('mm')
  })
})
