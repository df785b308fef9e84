import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Requirement } from '../../../app/domain/listing/requirement'
import { meetRequirement } from '../../../app/domain/matching/meet-requirement'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { capabilities, context, needs } from './arbitrary-facts'

/** `COUNTERFACTUALS=10000` tries as many as a release is held to. */
const wanted = Number(process.env.COUNTERFACTUALS ?? 400)
const lots = [null, 'lot-1', 'lot-2'] as const
const sameStep = ['a/one']

/** Some of the terms are such as must not be in there, and numbers are asked for in every way. */
const turned = fc
  .tuple(
    needs(lots),
    fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    fc.array(fc.constantFrom('at-most', 'at-least', 'equals', 'covers', 'within', 'one-of'), {
      minLength: 6,
      maxLength: 6,
    }),
  )
  .map(([need, excluded, comparisons]) => ({
    ...need,
    chainStepIds: sameStep,
    requirements: need.requirements.map((it, at): Requirement => {
      if ('term' in it && excluded[at] === true) return { ...it, isExcluded: true }
      if (it.kind !== 'numeric') return it
      const comparison = comparisons[at] ?? it.comparison
      const hasEnd = comparison === 'covers' || comparison === 'within'
      return { ...it, comparison, upper: hasEnd ? it.value * 2 : null }
    }),
  }))

test('who would match if one thing were otherwise, matches once it is', () => {
  let tried = 0
  for (let seed = 1; tried < wanted; seed += 1) {
    for (const [need, offer] of fc.sample(fc.tuple(turned, capabilities), {
      numRuns: 500,
      seed,
    })) {
      const placed = { ...offer, chainStepIds: sameStep }
      const [miss] = rankCapabilities(need, [placed], context).nearMisses
      const [change] = miss?.wouldMatchIf ?? []
      if (!miss || !change || tried >= wanted) continue
      tried += 1
      const changed = meetRequirement(change.requirement, placed, context.broader)
      const { matches } = rankCapabilities(need, [changed], context)
      const told = JSON.stringify({ need, placed, change }, (_, it) =>
        typeof it === 'bigint' ? `${it}` : it,
      )
      expect(
        matches.map(({ capabilityId }) => capabilityId),
        told,
      ).toEqual([offer.id])
      const met = matches[0]?.judgements.find(
        ({ requirement }) => requirement.id === change.requirement.id,
      )
      expect(['met', 'unknown']).toContain(met?.verdict)
    }
  }
  expect(tried).toBe(wanted)
})
