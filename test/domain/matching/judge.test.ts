import { describe, expect, test } from 'vitest'
import type { Requirement, RequirementBody } from '../../../app/domain/listing/requirement'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import type { CapabilityFacts } from '../../../app/domain/matching/facts'
import { judgeRequirement } from '../../../app/domain/matching/judge-requirement'
import { fails, type Verdict } from '../../../app/domain/matching/judgement'
import type { MatchContext } from '../../../app/domain/matching/match-context'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { noText } from './text-of-tokens'

const now = new Date('2026-03-01T00:00:00Z')
const classes: Readonly<Record<string, readonly string[]>> = {
  超高温瞬时杀菌: ['食品杀菌'],
  深硅刻蚀: ['等离子刻蚀', '刻蚀'],
  等离子刻蚀: ['刻蚀'],
  TC4: ['钛合金', '有色金属'],
  钛合金: ['有色金属'],
}
const context: MatchContext = {
  now,
  weights: defaultWeights,
  corpus: countCorpus([]),
  broader: (term) => classes[term] ?? [],
  isAdjacent: () => false,
  sectionOf: () => undefined,
}

const silent: CapabilityFacts = {
  id: 'offer',
  organizationId: 'supplier',
  title: '能力',
  text: noText,
  chainStepIds: ['chain/step'],
  industryCodes: [],
  processes: [],
  materials: [],
  mentions: [],
  ranges: [],
  certificates: [],
  capacity: null,
  leadTimeDays: null,
  serves: null,
  site: null,
  trl: null,
  orderSize: null,
  confirmedAt: null,
}

function must(body: RequirementBody): Requirement {
  return { ...body, id: 'r', strictness: 'hard', tier: 0, lotId: null }
}

function verdictOf(body: RequirementBody, offer: Partial<CapabilityFacts>): Verdict {
  return judgeRequirement(must(body), { ...silent, ...offer }, context).verdict
}

function fitOf(body: RequirementBody, offer: Partial<CapabilityFacts>): number {
  return judgeRequirement(must(body), { ...silent, ...offer }, context).fit
}

describe.each([
  ['process', 'processes', { asked: '等离子刻蚀', narrower: '深硅刻蚀', broader: '刻蚀' }],
  ['material', 'materials', { asked: '钛合金', narrower: 'TC4', broader: '有色金属' }],
] as const)('a %s', (kind, listed, { asked, narrower, broader }) => {
  const offering = (...terms: string[]) => verdictOf({ kind, term: asked }, { [listed]: terms })

  test('is met by itself and by a narrower one', () => {
    expect(offering(asked)).toBe('met')
    expect(offering('别的', narrower)).toBe('met')
  })

  test('is unknown where only its class is offered, or nothing is listed', () => {
    expect(offering(broader)).toBe('unknown')
    expect(offering('别的', broader)).toBe('unknown')
    expect(offering()).toBe('unknown')
  })

  test('is unmet where only others are listed', () => {
    expect(offering('别的')).toBe('unmet')
  })

  test('is met by a mention in the text, which is worth less than a listing', () => {
    const body = { kind, term: asked }
    const mentioned = { mentions: [narrower] }
    expect(verdictOf(body, mentioned)).toBe('met')
    expect(fitOf(body, mentioned)).toBeLessThan(fitOf(body, { [listed]: [asked] }))
    expect(fitOf(body, mentioned)).toBeGreaterThan(fitOf(body, {}))
  })

  test('is not met by what the other list holds', () => {
    const other = listed === 'processes' ? 'materials' : 'processes'
    expect(verdictOf({ kind, term: asked }, { [other]: [asked] })).toBe('unknown')
  })
})

describe('a certificate', () => {
  const held = (code: string, expiresAt: string | null = null) => ({
    code,
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  })
  const verdict = (asked: string, ...certificates: ReturnType<typeof held>[]) =>
    verdictOf({ kind: 'certificate', certificate: asked }, { certificates })

  test('is met by holding it, or one that contains it', () => {
    expect(verdict('ISO9001', held('ISO9001'))).toBe('met')
    expect(verdict('ISO9001', held('IATF16949'))).toBe('met')
    expect(verdict('HACCP', held('FSSC22000'))).toBe('met')
    expect(verdict('CMMI3', held('CMMI5'))).toBe('met')
  })

  test('is not met by one that it contains, nor by another', () => {
    expect(verdict('IATF16949', held('ISO9001'))).toBe('unmet')
    expect(verdict('CMMI5', held('CMMI3'))).toBe('unmet')
    expect(verdict('ISO9001', held('ISO13485'))).toBe('unmet')
  })

  test('counts until the instant it expires, and no longer', () => {
    expect(verdict('CNAS', held('CNAS', '2026-03-01T00:00:00.001Z'))).toBe('met')
    expect(verdict('CNAS', held('CNAS', '2026-03-01T00:00:00.000Z'))).toBe('unmet')
    expect(verdict('ISO9001', held('IATF16949', '2025-12-31T00:00:00Z'))).toBe('unmet')
  })

  test('that has lapsed does no harm beside a valid one', () => {
    expect(verdict('HACCP', held('FSSC22000', '2025-01-01T00:00:00Z'), held('HACCP'))).toBe('met')
  })

  test('is unknown where none is listed', () => {
    expect(verdict('ISO9001')).toBe('unknown')
  })

  test('that has lapsed is told as lapsed', () => {
    const certificates = [held('CNAS', '2025-12-31T00:00:00Z')]
    const requirement = must({ kind: 'certificate', certificate: 'CNAS' })
    const { offered } = judgeRequirement(requirement, { ...silent, certificates }, context)
    expect(offered).toMatchObject({ kind: 'certificate', code: 'CNAS', isExpired: true })
  })
})

describe('a capacity', () => {
  type Rate = readonly [number, string, 'day' | 'month' | 'year']
  test.each<[Rate, Rate, Verdict]>([
    [[6600, '件', 'month'], [300, '件', 'day'], 'met'],
    [[6601, '件', 'month'], [300, '件', 'day'], 'deviates'],
    [[300, '件', 'day'], [6600, '件', 'month'], 'met'],
    [[300, '件', 'day'], [75_000, '件', 'year'], 'met'],
    [[75_000, '件', 'year'], [300, '件', 'day'], 'met'],
    [[75_001, '件', 'year'], [300, '件', 'day'], 'deviates'],
    [[5, 't', 'month'], [60_000, 'kg', 'year'], 'met'],
    [[60, 't', 'year'], [5, 't', 'month'], 'met'],
    [[2, '万件', 'month'], [20_000, '件', 'month'], 'met'],
    [[100, '件', 'month'], [90, '件', 'month'], 'deviates'],
    [[0.05, 't', 'month'], [45, 'kg', 'month'], 'deviates'],
    [[100, '件', 'month'], [89, '件', 'month'], 'unmet'],
    [[100, '件', 'month'], [500, 't', 'month'], 'unknown'],
  ])('of %j is answered by %j: %s', (asked, offered, verdict) => {
    const [value, unit, per] = asked
    const capacity = { value: offered[0], unit: offered[1], per: offered[2] }
    expect(verdictOf({ kind: 'capacity', value, unit, per }, { capacity })).toBe(verdict)
  })

  test('is unknown where none is stated', () => {
    expect(verdictOf({ kind: 'capacity', value: 1, unit: '件', per: 'day' }, {})).toBe('unknown')
  })
})

describe('a lead time of 20 days', () => {
  const asked = { kind: 'lead-time', days: 20 } as const
  test.each<[number | null, number | null, Verdict]>([
    [10, 20, 'met'],
    [20, 40, 'met'],
    [null, 15, 'met'],
    [22, 40, 'deviates'],
    [23, 40, 'unmet'],
    [null, 30, 'unmet'],
    [null, null, 'unknown'],
  ])('is answered by %s to %s days: %s', (min, max, verdict) => {
    expect(verdictOf(asked, { leadTimeDays: { min, max } })).toBe(verdict)
  })

  test('is unknown where none is stated', () => {
    expect(verdictOf(asked, {})).toBe('unknown')
  })

  test('that only the short end keeps is worth less than one that both keep', () => {
    const both = fitOf(asked, { leadTimeDays: { min: 10, max: 20 } })
    const shortEnd = fitOf(asked, { leadTimeDays: { min: 10, max: 40 } })
    const missed = fitOf(asked, { leadTimeDays: { min: 21, max: 40 } })
    expect(both).toBeGreaterThan(shortEnd)
    expect(shortEnd).toBeGreaterThan(missed)
  })
})

describe('a region', () => {
  test('of service is met by serving it or more', () => {
    const asked = { kind: 'region', region: 'yangtze-delta', of: 'service' } as const
    expect(verdictOf(asked, { serves: 'yangtze-delta' })).toBe('met')
    expect(verdictOf(asked, { serves: 'china' })).toBe('met')
    expect(verdictOf(asked, { serves: 'shanghai' })).toBe('unmet')
    expect(verdictOf(asked, { site: { region: 'shanghai', districtCode: null } })).toBe('unknown')
  })

  test('of the site is met by standing within it', () => {
    const asked = { kind: 'region', region: 'yangtze-delta', of: 'site' } as const
    const at = (region: 'shanghai' | 'yangtze-delta' | 'china') =>
      verdictOf(asked, { site: { region, districtCode: null } })
    expect(at('shanghai')).toBe('met')
    expect(at('yangtze-delta')).toBe('met')
    expect(at('china')).toBe('unmet')
    expect(verdictOf(asked, { serves: 'china' })).toBe('unknown')
  })
})

test.each<[number | null, Verdict]>([
  [9, 'met'],
  [7, 'met'],
  [6, 'deviates'],
  [5, 'unmet'],
  [null, 'unknown'],
])('readiness 7 is answered by %s: %s', (trl, verdict) => {
  expect(verdictOf({ kind: 'trl', level: 7 }, { trl })).toBe(verdict)
})

test('a statement is always to be asked', () => {
  expect(verdictOf({ kind: 'statement', text: '提供三年质保' }, { trl: 9 })).toBe('unknown')
})

test('a must fails by deviating and by being unmet, a wish and an unknown never', () => {
  const body: RequirementBody = { kind: 'trl', level: 7 }
  const failing = (strictness: 'hard' | 'wish', trl: number | null) =>
    fails(judgeRequirement({ ...must(body), strictness }, { ...silent, trl }, context))
  expect([9, 6, 5, null].map((trl) => failing('hard', trl))).toEqual([false, true, true, false])
  expect([9, 6, 5, null].map((trl) => failing('wish', trl))).toEqual([false, false, false, false])
})
