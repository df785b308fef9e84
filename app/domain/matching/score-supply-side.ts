import { daysBetween } from '../shared/shanghai-days'
import type { Side } from './board'
import type { CapabilityFacts, NeedFacts } from './facts'
import { moneyFit } from './fit/money-fit'
import type { MatchContext } from './match-context'
import { joinSide } from './side'
import type { SupplyFacet, Weights } from './weights'

/** How well the need suits the supplier: size of order, reach, its own trade, time to answer. */
export function scoreSupplySide(
  need: NeedFacts,
  capability: CapabilityFacts,
  likeness: { readonly text: number; readonly taxonomy: number },
  { weights, now }: MatchContext,
): Side<SupplyFacet> {
  const fits: readonly (readonly [SupplyFacet, number | null])[] = [
    ['order', moneyFit(need.budget, capability.orderSize)],
    ['reach', reach(need, capability, weights.reach)],
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

/** How near the supplier stands to a need in a district of Shanghai; null if nothing tells. */
function reach(
  need: NeedFacts,
  { serves, site }: CapabilityFacts,
  worth: Weights['reach'],
): number | null {
  if (need.districtCode === null) return null
  if (site?.region === 'shanghai') {
    return site.districtCode === need.districtCode ? worth.sameDistrict : worth.sameCity
  }
  return serves === null ? null : worth.served
}

function timeLeft(closesAt: Date | null, now: Date, answerDays: number): number {
  if (closesAt === null) return 1
  const days = daysBetween(now, closesAt)
  return Math.min(1, Math.max(0, days / answerDays))
}
