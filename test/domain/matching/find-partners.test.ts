import { describe, expect, test } from 'vitest'
import type { CapabilityFacts } from '../../../app/domain/matching/facts'
import { findPartners } from '../../../app/domain/matching/find-partners'
import { must, plainContext, plainNeed, silentOffer } from './plain-facts'

const milling = must('mill', { kind: 'process', term: '铣削' })
const supplier: CapabilityFacts = { ...silentOffer, processes: ['铸造'] }

function miller(id: string, more: Partial<CapabilityFacts> = {}): CapabilityFacts {
  return { ...silentOffer, id, organizationId: `org-${id}`, processes: ['铣削'], ...more }
}

function partners(candidates: readonly CapabilityFacts[], limit = 9): readonly string[] {
  return findPartners(milling, plainNeed, supplier, candidates, plainContext, limit)
}

describe('partners for a missing piece', () => {
  test('are those who meet the requirement, not those who may or do not', () => {
    const welder = miller('welder', { processes: ['焊接'] })
    const silent = miller('silent', { processes: [] })
    expect(partners([welder, miller('mills'), silent])).toEqual(['mills'])
  })

  test('are neither of the supplier nor of who asks', () => {
    const own = miller('own', { organizationId: supplier.organizationId })
    const asking = miller('asking', { organizationId: plainNeed.organizationId ?? '' })
    expect(partners([own, asking, miller('third')])).toEqual(['third'])
  })

  test('stand near the need: on its step or one beside it', () => {
    const beside = miller('beside', { chainStepIds: ['metal/mill'] })
    const sameChain = miller('same-chain', { chainStepIds: ['metal/paint'] })
    const elsewhere = miller('elsewhere', { chainStepIds: ['food/bake'] })
    expect(partners([beside, sameChain, elsewhere])).toEqual(['beside'])
  })

  test('come nearest first, ties by id, in whatever order they are given', () => {
    const candidates = [
      miller('c-beside', { chainStepIds: ['metal/mill'] }),
      miller('b-there'),
      miller('a-beside', { chainStepIds: ['metal/mill'] }),
      miller('d-there'),
    ]
    const expected = ['b-there', 'd-there', 'a-beside', 'c-beside']
    expect(partners(candidates)).toEqual(expected)
    expect(partners(candidates.toReversed())).toEqual(expected)
  })

  test('are no more than asked for', () => {
    expect(partners([miller('a'), miller('b'), miller('c')], 2)).toEqual(['a', 'b'])
    expect(partners([miller('a')], 0)).toEqual([])
  })
})
