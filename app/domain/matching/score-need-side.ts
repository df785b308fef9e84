import { daysBetween } from '../shared/shanghai-days'
import type { Side } from './board'
import type { CapabilityFacts } from './facts'
import { moneyFit } from './fit/money-fit'
import { requirementFit } from './fit/requirement-fit'
import type { Judgement } from './judgement'
import type { MatchContext } from './match-context'
import type { PreparedNeed } from './prepare-need'
import { type FacetFit, joinSide } from './side'
import type { NeedFacet, Weights } from './weights'

const requirementFacets = ['terms', 'numeric', 'certificates', 'delivery', 'region', 'trl'] as const

/**
 * How well the offer serves the need. Which facets count follows from the need alone, so that all
 * its candidates are measured alike.
 */
export function scoreNeedSide(
  need: PreparedNeed,
  capability: CapabilityFacts,
  judgements: readonly Judgement[],
  likeness: { readonly text: number; readonly taxonomy: number },
  coveredLots: number,
  { weights, now }: MatchContext,
): Side<NeedFacet> {
  const asked = requirementFacets.flatMap((facet): FacetFit<NeedFacet>[] => {
    const found = requirementFit(judgements, facet, weights)
    return found === null ? [] : [{ facet, ...found }]
  })
  const known = (facet: NeedFacet, fit: number | null): FacetFit<NeedFacet> => ({
    facet,
    fit: fit ?? weights.unknown,
    isUnknown: fit === null,
  })
  const { budget, chainStepIds, industryCodes } = need.facts
  const isPlaced = chainStepIds.length > 0 || industryCodes.length > 0
  const fits = [
    known('text', likeness.text),
    ...(isPlaced ? [known('taxonomy', likeness.taxonomy)] : []),
    ...asked,
    ...(budget === null ? [] : [known('budget', moneyFit(budget, capability.orderSize))]),
    ...(need.lotIds.length === 0 ? [] : [known('lots', coveredLots / need.lotIds.length)]),
    known('freshness', freshness(capability.confirmedAt, now, weights)),
  ]
  return joinSide(fits, weights.need)
}

/** What a confirmation is worth above none: half after each half-life. */
function freshness(
  confirmedAt: Date | null,
  now: Date,
  { freshnessHalfLifeDays, unknown }: Weights,
): number | null {
  if (confirmedAt === null) return null
  const days = Math.max(0, daysBetween(confirmedAt, now))
  return unknown + (1 - unknown) * 0.5 ** (days / freshnessHalfLifeDays)
}
