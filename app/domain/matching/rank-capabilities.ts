import type { MatchBoard } from './board'
import { buildBoard } from './build-board'
import { evaluatePair } from './evaluate-pair'
import type { CapabilityFacts, NeedFacts } from './facts'
import type { MatchContext } from './match-context'
import { prepareNeed } from './prepare-need'

/**
 * Who fits a need: capabilities of others, best first, ties by id. Candidates of the need's own
 * organization are left out. The same input gives the same board in whatever order it comes.
 */
export function rankCapabilities(
  need: NeedFacts,
  candidates: readonly CapabilityFacts[],
  context: MatchContext,
): MatchBoard {
  const prepared = prepareNeed(need, context)
  const evaluations = candidates
    .filter((it) => it.organizationId !== need.organizationId)
    .map((capability) => evaluatePair(prepared, capability, context))
  return buildBoard(evaluations, (it) => it.capabilityId, true, context)
}
