import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import { judgeRequirement } from '../../../app/domain/matching/judge-requirement'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { rankNeeds } from '../../../app/domain/matching/rank-needs'
import { capabilities, context, needs } from './arbitrary-facts'

const lots = [null, 'lot-1', 'lot-2', 'lot-3'] as const
const offers = fc.uniqueArray(capabilities, { maxLength: 6, selector: (it) => it.id })
const sameStep = ['a/one']

/** How many musts fail: of the whole need, and of the lot that suits the offer best. */
function failures(need: NeedFacts, offer: CapabilityFacts): number {
  const failing = (lotId: string | null) =>
    need.requirements.filter(
      (it) =>
        it.lotId === lotId &&
        it.strictness === 'hard' &&
        !['met', 'unknown'].includes(judgeRequirement(it, offer, context).verdict),
    ).length
  const asked = [...new Set(need.requirements.map(({ lotId }) => lotId))]
  const perLot = asked.flatMap((lotId) => (lotId === null ? [] : [failing(lotId)]))
  return failing(null) + (perLot.length === 0 ? 0 : Math.min(...perLot))
}

test('an offer of the trade stands where the number of its failing musts puts it', () => {
  fc.assert(
    fc.property(needs(lots), offers, (asked, candidates) => {
      const need = { ...asked, chainStepIds: sameStep }
      const placed = candidates.map((it) => ({ ...it, chainStepIds: sameStep }))
      const board = rankCapabilities(need, placed, context)
      const where = (count: (failing: number) => boolean) =>
        placed.filter((it) => count(failures(need, it))).map(({ id }) => id)
      const sorted = (ids: readonly string[]) => [...ids].sort()
      expect({
        matches: sorted(board.matches.map((it) => it.capabilityId)),
        nearMisses: sorted(board.nearMisses.map((it) => it.capabilityId)),
        excluded: sorted(board.exclusions.flatMap(({ ids }) => ids)),
        considered: board.considered,
      }).toEqual({
        matches: sorted(where((failing) => failing === 0)),
        nearMisses: sorted(where((failing) => failing === 1)),
        excluded: sorted(where((failing) => failing > 1)),
        considered: placed.length,
      })
    }),
    { numRuns: 300 },
  )
})

test('that it is near, confirmed, ready or suits the budget is never the reason of a match', () => {
  fc.assert(
    fc.property(needs(lots), offers, (asked, candidates) => {
      const board = rankCapabilities({ ...asked, chainStepIds: sameStep }, candidates, context)
      for (const { strongest } of [...board.matches, ...board.nearMisses]) {
        expect(['region', 'freshness', 'budget', 'trl']).not.toContain(strongest.facet)
      }
    }),
    { numRuns: 300 },
  )
})

describe('an organization', () => {
  test('is no candidate for its own need, from neither side', () => {
    fc.assert(
      fc.property(needs(), capabilities, (asked, offer) => {
        const need = { ...asked, chainStepIds: sameStep, organizationId: offer.organizationId }
        const placed = { ...offer, chainStepIds: sameStep }
        expect(rankCapabilities(need, [placed], context).considered).toBe(0)
        expect(rankNeeds(placed, [need], context).considered).toBe(0)
      }),
    )
  })
})

test('the needs of a capability stand best first, ties by id, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(needs(lots), { maxLength: 5 }), capabilities, (asked, offer) => {
      const all = asked.flatMap((it, index) => [
        { ...it, id: `need-${index}` },
        { ...it, id: `need-${index}-twin` },
      ])
      const board = rankNeeds(offer, all, context)
      expect(rankNeeds(offer, all.toReversed(), context)).toEqual(board)
      const order = board.matches.map(({ needId, score }) => ({ needId, score }))
      expect(order).toEqual(
        order.toSorted((a, b) => b.score - a.score || (a.needId < b.needId ? -1 : 1)),
      )
    }),
  )
})

test('to offer more never loses a match or a lot, nor lowers the score for the need', () => {
  fc.assert(
    fc.property(needs(lots), capabilities, (asked, offer) => {
      const need = { ...asked, chainStepIds: sameStep }
      const placed = { ...offer, chainStepIds: sameStep }
      const better: CapabilityFacts = {
        ...placed,
        trl: placed.trl && 9,
        serves: placed.serves && 'global',
        capacity: placed.capacity && { ...placed.capacity, value: placed.capacity.value * 100 },
        leadTimeDays: placed.leadTimeDays && { min: 1, max: 1 },
        ranges: placed.ranges.map((it) => ({
          ...it,
          min: it.min && it.min / 100,
          max: it.max && it.max * 100,
        })),
      }
      const [before] = rankCapabilities(need, [placed], context).matches
      fc.pre(before !== undefined)
      const [after] = rankCapabilities(need, [better], context).matches
      expect(after?.coveredLotIds).toEqual(expect.arrayContaining([...before.coveredLotIds]))
      expect(after?.need.score ?? 0).toBeGreaterThanOrEqual(before.need.score - 1e-9)
    }),
    { numRuns: 300 },
  )
})
