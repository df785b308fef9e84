import { describe, expect, test } from 'vitest'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import { rankNeeds } from '../../../app/domain/matching/rank-needs'
import { defaultWeights, type SupplyFacet } from '../../../app/domain/matching/weights'
import { now, plainContext, plainNeed, silentOffer } from './plain-facts'

const day = 86_400_000
const { reach, unknown, answerDays } = defaultWeights

function part(facet: SupplyFacet, need: Partial<NeedFacts>, offer: Partial<CapabilityFacts> = {}) {
  const { matches } = rankNeeds(
    { ...silentOffer, ...offer },
    [{ ...plainNeed, ...need }],
    plainContext,
  )
  return matches[0]?.supply.parts.find((it) => it.facet === facet)
}

describe('the order', () => {
  test('suits whose band it is in, and is unknown where either is silent', () => {
    const budget = { minFen: 100n, maxFen: 200n }
    const far = { minFen: 400n, maxFen: null }
    expect(part('order', { budget }, { orderSize: budget })).toMatchObject({
      fit: 1,
      isUnknown: false,
    })
    expect(part('order', { budget }, { orderSize: far })).toMatchObject({ fit: 0.5 })
    expect(part('order', { budget })).toMatchObject({ fit: unknown, isUnknown: true })
    expect(part('order', {}, { orderSize: far })).toMatchObject({ fit: unknown, isUnknown: true })
  })
})

describe('the way to a need in Pudong', () => {
  const pudong = { districtCode: '310115' }
  const at = (districtCode: string | null) => ({
    site: { region: 'shanghai', districtCode } as const,
  })
  const outside = { site: { region: 'china', districtCode: null } } as const

  test.each<[string, Partial<CapabilityFacts>, number, boolean]>([
    ['from Pudong', at('310115'), reach.sameDistrict, false],
    ['from Jiading', at('310114'), reach.sameCity, false],
    ['from somewhere in Shanghai', at(null), reach.sameCity, false],
    ['from another province that serves it', { ...outside, serves: 'china' }, reach.served, false],
    ['from another province', outside, unknown, true],
    ['from nobody knows where, who serves it', { serves: 'shanghai' }, reach.served, false],
    ['from nobody knows where', {}, unknown, true],
  ])('%s', (_where, offer, fit, isUnknown) => {
    expect(part('reach', pudong, offer)).toMatchObject({ fit, isUnknown })
  })

  test('is unknown to a need that names no place', () => {
    expect(part('reach', {}, at('310115'))).toMatchObject({ fit: unknown, isUnknown: true })
  })
})

test.each([
  [null, 1],
  [60, 1],
  [answerDays, 1],
  [answerDays / 2, 0.5],
  [0, 0],
  [-3, 0],
])('with %s days left to answer the time is worth %d', (days, fit) => {
  const closesAt = days === null ? null : new Date(now.getTime() + days * day)
  expect(part('time', { closesAt })).toMatchObject({ fit, isUnknown: false })
})
