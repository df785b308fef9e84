import type { Requirement } from '../listing/requirement'
import { supplies } from './explain-missing'
import type { CapabilityFacts, NeedFacts } from './facts'
import { taxonomyFit } from './fit/taxonomy-fit'
import { judgeRequirement } from './judge-requirement'
import type { MatchContext } from './match-context'

/**
 * Who could supply a piece that a supplier lacks: capabilities of other organizations that meet the
 * requirement and stand near the need, nearest first, ties by id; at most `limit` ids.
 */
export function findPartners(
  requirement: Requirement,
  need: NeedFacts,
  supplier: CapabilityFacts,
  partners: readonly CapabilityFacts[],
  context: MatchContext,
  limit: number,
): readonly string[] {
  const { floor } = context.weights
  return partners
    .filter(
      ({ organizationId }) =>
        organizationId !== supplier.organizationId && organizationId !== need.organizationId,
    )
    .map((it) => ({ id: it.id, facts: it, nearness: taxonomyFit(need, it, context) }))
    .filter(({ nearness }) => nearness >= floor.taxonomy)
    .filter(({ facts }) => supplies(judgeRequirement(requirement, facts, context), true))
    .sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id)
}
