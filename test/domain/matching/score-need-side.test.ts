import { describe, expect, test } from 'vitest'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { must, now, plainContext, plainNeed, silentOffer } from './plain-facts'

const day = 86_400_000
const casting = must('cast', { kind: 'process', term: '铸造' })

function partsOf(need: Partial<NeedFacts>, offer: Partial<CapabilityFacts> = {}) {
  const { matches } = rankCapabilities(
    { ...plainNeed, requirements: [casting], ...need },
    [{ ...silentOffer, processes: ['铸造'], ...offer }],
    plainContext,
  )
  const [match] = matches
  if (!match) throw new Error('no match')
  return new Map(match.need.parts.map((part) => [part.facet, part]))
}

describe('which facets count', () => {
  test('follows from what the need asks, in the same way for every offer', () => {
    expect([...partsOf({}).keys()]).toEqual(['text', 'taxonomy', 'terms', 'freshness'])
    const talkative = { trl: 9, serves: 'global', leadTimeDays: { min: 1, max: 2 } } as const
    expect([...partsOf({}, talkative).keys()]).toEqual([...partsOf({}).keys()])
  })

  test('holds the place only for a need that has one, be it a step or a code', () => {
    const nowhere = { chainStepIds: [], industryCodes: [] }
    expect(partsOf(nowhere).has('taxonomy')).toBe(false)
    expect(partsOf({ ...nowhere, industryCodes: ['3484'] }).has('taxonomy')).toBe(true)
    expect(partsOf({ ...nowhere, chainStepIds: ['metal/cast'] }).has('taxonomy')).toBe(true)
  })

  test('holds the money only for a need that states a budget', () => {
    const budget = { minFen: 100n, maxFen: 200n }
    expect(partsOf({}, { orderSize: budget }).has('budget')).toBe(false)
    expect(partsOf({ budget }).get('budget')).toMatchObject({ isUnknown: true })
    expect(partsOf({ budget }, { orderSize: budget }).get('budget')).toMatchObject({
      isUnknown: false,
      fit: 1,
    })
  })
})

describe('a confirmation', () => {
  const freshness = (days: number | null) =>
    partsOf({}, { confirmedAt: days === null ? null : new Date(now.getTime() - days * day) }).get(
      'freshness',
    )
  const { unknown, freshnessHalfLifeDays } = defaultWeights

  test('says most today, half as much after its half-life, and never less than none', () => {
    expect(freshness(0)?.fit).toBe(1)
    expect(freshness(freshnessHalfLifeDays)?.fit).toBeCloseTo((1 + unknown) / 2, 12)
    expect(freshness(10_000)?.fit).toBeCloseTo(unknown, 9)
    expect(freshness(10_000)?.isUnknown).toBe(false)
  })

  test('that is missing is unknown, and one of tomorrow says no more than one of today', () => {
    expect(freshness(null)).toMatchObject({ fit: unknown, isUnknown: true })
    expect(freshness(-1)?.fit).toBe(1)
  })
})
