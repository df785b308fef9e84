import type { MatchBoard } from './board'
import { buildBoard } from './build-board'
import { evaluatePair } from './evaluate-pair'
import type { CapabilityFacts, NeedFacts } from './facts'
import { tokensOf } from './fit/text-fit'
import type { MatchContext } from './match-context'
import { prepareNeed } from './prepare-need'

/**
 * What needs suit a capability: needs of others, best first, ties by id. Who could supply a missing
 * piece is not in here: ask `findPartners` for the few matches that are shown.
 */
export function rankNeeds(
  capability: CapabilityFacts,
  needs: readonly NeedFacts[],
  context: MatchContext,
): MatchBoard {
  const offered = tokensOf(capability.text)
  const evaluations = needs
    .filter((it) => it.organizationId !== capability.organizationId)
    .map((need) => evaluatePair(prepareNeed(need, context, offered), capability, context))
  return buildBoard(evaluations, (it) => it.needId, false, context)
}
