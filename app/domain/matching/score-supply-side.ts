import { regionCovers } from '../shared/regions'
import type { Side } from './board'
import type { CapabilityFacts, NeedFacts } from './facts'
import { moneyFit } from './fit/money-fit'
import type { MatchContext } from './match-context'
import { joinSide } from './side'
import type { SupplyFacet } from './weights'

const dayMs = 86_400_000

/** How well the need suits the supplier: size of order, reach, its own trade, time to answer. */
export function scoreSupplySide(
  need: NeedFacts,
  capability: CapabilityFacts,
  likeness: { readonly text: number; readonly taxonomy: number },
  { weights, now }: MatchContext,
): Side<SupplyFacet> {
  const fits: readonly (readonly [SupplyFacet, number | null])[] = [
    ['order', moneyFit(need.budget, capability.orderSize)],
    ['reach', reach(need, capability)],
    ['core', Math.max(likeness.taxonomy, likeness.text)],
    ['time', timeLeft(need.closesAt, now, weights.answerDays)],
  ]
  return joinSide(
    fits.map(([facet, fit]) => ({
      facet,
      fit: fit ?? weights.unknown,
      isUnknown: fit === null,
    })),
    weights.supply,
  )
}

/** A need in a district of Shanghai is in reach of whoever serves Shanghai. */
function reach(need: NeedFacts, { serves }: CapabilityFacts): number | null {
  if (need.districtCode === null || serves === null) return null
  return regionCovers(serves, 'shanghai') ? 1 : 0
}

function timeLeft(closesAt: Date | null, now: Date, answerDays: number): number {
  if (closesAt === null) return 1
  const days = (closesAt.getTime() - now.getTime()) / dayMs
  return Math.min(1, Math.max(0, days / answerDays))
}
