import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MatchBoard } from '../../../app/domain/matching/board'
import { fails } from '../../../app/domain/matching/judgement'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { rankNeeds } from '../../../app/domain/matching/rank-needs'
import { capabilities, context, needs } from './arbitrary-facts'
import { textOfTokens } from './text-of-tokens'

const lots = [null, 'lot-1', 'lot-2'] as const
const rounds = fc.uniqueArray(capabilities, { maxLength: 8, selector: (it) => it.id })

function shown(board: MatchBoard) {
  return [...board.matches, ...board.nearMisses]
}

function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('a board', () => {
  test('keeps every figure within its bounds, and the parts add up to their side', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        for (const match of shown(rankCapabilities(need, candidates, context))) {
          expect(match.score).toBeGreaterThanOrEqual(0)
          expect(match.score).toBeLessThanOrEqual(100)
          for (const side of [match.need, match.supply]) {
            expect(side.score).toBeLessThanOrEqual(1)
            expect(sum(side.parts.map((part) => part.contribution))).toBeCloseTo(side.score, 9)
            for (const { fit } of side.parts) {
              expect(fit).toBeGreaterThanOrEqual(0)
              expect(fit).toBeLessThanOrEqual(1)
            }
          }
          const { met, unmet, unknown, deviates } = match.counts
          expect(met + unmet + unknown + deviates).toBe(match.judgements.length)
        }
      }),
    )
  })

  test('weighs each facet by its share of all weights', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        for (const match of shown(rankCapabilities(need, candidates, context))) {
          for (const { parts } of [match.need, match.supply]) {
            const total = sum(parts.map(({ weight }) => weight))
            for (const { contribution, weight, fit } of parts) {
              expect(contribution * total).toBeCloseTo(weight * fit, 9)
            }
          }
          for (const { facet, weight } of match.need.parts) {
            expect(weight).toBe(context.weights.need[facet])
          }
        }
      }),
    )
  })

  test('scores a pair near the side that likes it less', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        for (const match of shown(rankCapabilities(need, candidates, context))) {
          const sides = [match.need.score, match.supply.score] as const
          const geometricMean = Math.sqrt(sides[0] * sides[1])
          expect(match.score).toBeGreaterThanOrEqual(100 * Math.min(...sides) - 1e-9)
          expect(match.score).toBeLessThanOrEqual(100 * geometricMean + 1e-9)
        }
      }),
    )
  })

  test('takes for a supplier’s own trade what is like the need in words or in place', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        for (const match of shown(rankCapabilities(need, candidates, context))) {
          const alike = match.need.parts.filter((it) => ['text', 'taxonomy'].includes(it.facet))
          const core = match.supply.parts.find(({ facet }) => facet === 'core')
          expect(core?.fit).toBe(Math.max(...alike.map(({ fit }) => fit)))
        }
      }),
    )
  })

  test('is the same whatever the order of the candidates and of their facts', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        const board = rankCapabilities(need, candidates, context)
        const turned = candidates.toReversed().map((it) => ({
          ...it,
          processes: it.processes.toReversed(),
          materials: it.materials.toReversed(),
          text: { ...it.text, passages: it.text.passages.toReversed() },
          ranges: it.ranges.toReversed(),
        }))
        const again = rankCapabilities(
          { ...need, requirements: need.requirements.toReversed() },
          turned,
          context,
        )
        expect(again.matches.map(({ capabilityId }) => capabilityId)).toEqual(
          board.matches.map(({ capabilityId }) => capabilityId),
        )
        for (const [index, match] of again.matches.entries()) {
          expect(match.score).toBeCloseTo(board.matches[index]?.score ?? Number.NaN, 9)
        }
        expect(again.exclusions).toEqual(board.exclusions)
      }),
    )
  })

  test('stands best first, ties by id, each candidate once', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        const twins = candidates.map((it) => ({ ...it, id: `${it.id}-twin` }))
        const board = rankCapabilities(need, [...candidates, ...twins], context)
        for (const list of [board.matches, board.nearMisses]) {
          for (const [index, match] of list.entries()) {
            const next = list[index + 1]
            if (!next) continue
            expect(match.score).toBeGreaterThanOrEqual(next.score)
            if (match.score === next.score)
              expect(match.capabilityId < next.capabilityId).toBe(true)
          }
        }
        const excluded = board.exclusions.flatMap(({ ids }) => ids)
        const ids = [...shown(board).map((it) => it.capabilityId), ...excluded]
        expect(ids.sort()).toEqual([...candidates, ...twins].map(({ id }) => id).sort())
      }),
    )
  })

  test('never lets one in that fails a must of the whole need, or of every lot', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        const board = rankCapabilities(need, candidates, context)
        for (const { judgements } of board.matches) {
          expect(judgements.filter(fails)).toEqual([])
        }
        for (const { wouldMatchIf } of board.nearMisses) {
          expect(wouldMatchIf.length).toBe(1)
          expect(wouldMatchIf.every(fails)).toBe(true)
        }
      }),
    )
  })

  test('leaves alone what it was given', () => {
    fc.assert(
      fc.property(needs(lots), rounds, (need, candidates) => {
        expect(() => rankCapabilities(frozen(need), frozen(candidates), context)).not.toThrow()
      }),
    )
  })

  test('gives a pair one score from both sides', () => {
    fc.assert(
      fc.property(needs(lots), capabilities, (need, capability) => {
        const [one] = shown(rankCapabilities(need, [capability], context))
        const [other] = shown(rankNeeds(capability, [need], context))
        expect(other?.score).toBe(one?.score)
        expect(other?.judgements).toEqual(one?.judgements)
      }),
    )
  })

  test('has no place for a firm without anything in common, whatever papers it holds', () => {
    fc.assert(
      fc.property(needs(), capabilities, (need, capability) => {
        const stranger = {
          ...capability,
          text: textOfTokens(['别']),
          chainStepIds: [],
          industryCodes: [],
          processes: [],
          materials: [],
          mentions: [],
        }
        const board = rankCapabilities(need, [stranger], context)
        expect([...shown(board), ...board.nearest]).toEqual([])
      }),
    )
  })
})

test('a certificate counts until the instant it expires, and not at it', () => {
  const at = (instant: string, expiresAt: string) => {
    const [need] = fc.sample(needs(), { numRuns: 1, seed: 1 })
    const [capability] = fc.sample(capabilities, { numRuns: 1, seed: 1 })
    if (!need || !capability) throw new Error('no sample')
    const asked = {
      ...need,
      chainStepIds: ['a/one'],
      requirements: [
        {
          id: 'r',
          kind: 'certificate' as const,
          certificate: 'ISO9001',
          strictness: 'hard' as const,
          tier: 0 as const,
          lotId: null,
        },
      ],
    }
    const offer = {
      ...capability,
      chainStepIds: ['a/one'],
      certificates: [{ code: 'IATF16949', expiresAt: new Date(expiresAt) }],
    }
    return rankCapabilities(asked, [offer], { ...context, now: new Date(instant) }).matches.length
  }
  expect(at('2026-03-01T00:00:00Z', '2026-03-01T00:00:01Z')).toBe(1)
  expect(at('2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z')).toBe(0)
})
