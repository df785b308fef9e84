import { describe, expect, test } from 'vitest'
import type { Match } from '../../../app/domain/matching/board'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import type { NeedFacet } from '../../../app/domain/matching/weights'
import { must, now, plainContext, plainNeed, silentOffer, wish } from './plain-facts'

function pair(need: Partial<NeedFacts>, offer: Partial<CapabilityFacts>): Match {
  const { matches, nearMisses } = rankCapabilities(
    { ...plainNeed, ...need },
    [{ ...silentOffer, ...offer }],
    plainContext,
  )
  const [found] = [...matches, ...nearMisses]
  if (!found) throw new Error('neither a match nor a near miss')
  return found
}

function partOf(match: Match, facet: NeedFacet) {
  return match.need.parts.find((part) => part.facet === facet)
}

const longEnough = {
  kind: 'numeric',
  quantity: 'part-length',
  comparison: 'at-least',
  value: 800,
  upper: null,
  unit: 'mm',
} as const
const length = must('length', longEnough)
const reaching = (max: number) => ({
  ranges: [{ quantity: 'part-length', min: null, max, unit: 'mm' }],
})

describe('lots', () => {
  const casting = must('cast', { kind: 'process', term: '铸造' }, 'lot-1')
  const milling = must('mill', { kind: 'process', term: '铣削' }, 'lot-2')
  const papers = wish('papers', { kind: 'certificate', certificate: 'CNAS' }, 'lot-2')
  const readiness = must('trl', { kind: 'trl', level: 7 })
  const other = [{ code: 'ISO9001', expiresAt: null }]

  test('are scored by the one that suits best: a wish missed in another costs nothing', () => {
    const offer = { processes: ['铸造', '铣削'], certificates: other, trl: 9 }
    const plain = pair({ requirements: [casting, milling, readiness] }, offer)
    const wished = pair({ requirements: [casting, milling, readiness, papers] }, offer)
    expect(wished.coveredLotIds).toEqual(['lot-1', 'lot-2'])
    expect(wished.need.score).toBeCloseTo(plain.need.score, 12)
    expect(wished.counts.unmet).toBe(1)
  })

  test('count with their own requirements beside those of the whole need', () => {
    const match = pair({ requirements: [casting, readiness] }, { processes: ['铸造'], trl: 9 })
    expect(partOf(match, 'terms')).toMatchObject({ fit: 1, isUnknown: false })
    expect(partOf(match, 'trl')).toMatchObject({ fit: 1, isUnknown: false })
  })

  test('are worth more the more of them are covered', () => {
    const requirements = [casting, milling]
    const one = pair({ requirements }, { processes: ['铸造'] })
    const both = pair({ requirements }, { processes: ['铸造', '铣削'] })
    expect(partOf(one, 'lots')?.fit).toBe(0.5)
    expect(partOf(both, 'lots')?.fit).toBe(1)
    expect(both.score).toBeGreaterThan(one.score)
  })

  test('that nobody covers stay on the near miss, to show what fails', () => {
    const miss = pair({ requirements: [casting, readiness] }, { processes: ['焊接'], trl: 9 })
    expect(miss.coveredLotIds).toEqual([])
    expect(miss.judgements.map(({ requirement }) => requirement.id)).toEqual(['cast', 'trl'])
  })
})

describe('the strongest reason', () => {
  test('names the requirements of its facet that are met, and no others', () => {
    const accuracy = wish('flat', { ...longEnough, quantity: 'flatness', comparison: 'at-most' })
    const silentOn = wish('weight', { ...longEnough, quantity: 'part-mass', unit: 'kg' })
    const readiness = wish('trl', { kind: 'trl', level: 7 })
    const { strongest } = pair(
      { requirements: [length, accuracy, silentOn, readiness] },
      {
        chainStepIds: ['metal/mill'],
        trl: 9,
        ranges: [
          ...reaching(900).ranges,
          { quantity: 'flatness', min: 790, max: null, unit: 'mm' },
        ],
      },
    )
    expect(strongest).toEqual({ facet: 'numeric', requirementIds: ['flat', 'length'] })
  })

  test('is none that the offer does not state, whatever weight it has', () => {
    const { strongest, ...match } = pair(
      { requirements: [length] },
      { chainStepIds: ['metal/mill'] },
    )
    expect(partOf(match as Match, 'numeric')?.isUnknown).toBe(true)
    expect(partOf(match as Match, 'numeric')?.contribution).toBeGreaterThan(
      partOf(match as Match, 'taxonomy')?.contribution ?? 1,
    )
    expect(strongest).toEqual({ facet: 'taxonomy', requirementIds: [] })
  })

  test('is not that the offer was confirmed today', () => {
    const { strongest, need } = pair({}, { chainStepIds: ['metal/mill'], confirmedAt: now })
    expect(need.parts.find(({ facet }) => facet === 'freshness')?.fit).toBe(1)
    expect(strongest.facet).toBe('taxonomy')
  })
})

test('a facet is unknown only where every requirement of it is', () => {
  const weight = wish('weight', { ...longEnough, quantity: 'part-mass', unit: 'kg' })
  const requirements = [length, weight]
  expect(partOf(pair({ requirements }, {}), 'numeric')?.isUnknown).toBe(true)
  expect(partOf(pair({ requirements }, reaching(900)), 'numeric')?.isUnknown).toBe(false)
})

test('a must weighs more than a wish in its facet', () => {
  const asked = (id: string, term: string) => [id, { kind: 'process', term } as const] as const
  const offer = { processes: ['铸造'] }
  const mustMet = [must(...asked('a', '铸造')), wish(...asked('b', '铣削'))]
  const wishMet = [wish(...asked('a', '铸造')), must(...asked('b', '铣削'))]
  expect(partOf(pair({ requirements: mustMet }, offer), 'terms')?.fit).toBeGreaterThan(
    partOf(pair({ requirements: wishMet }, offer), 'terms')?.fit ?? 1,
  )
})
