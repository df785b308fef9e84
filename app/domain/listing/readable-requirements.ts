import { mayRead, type Tier } from '../shared/tier'
import type { Requirement } from './requirement'

/**
 * The requirements that a viewer of `clearance` may read: those of its tier or below, except that a
 * requirement of a lot is as secret as the lot, whatever its own tier.
 */
export function readableRequirements(
  requirements: readonly Requirement[],
  lots: readonly { readonly id: string; readonly tier: Tier }[],
  clearance: Tier,
): readonly Requirement[] {
  const secretLots = new Set(
    lots.filter((lot) => !mayRead(clearance, lot.tier)).map((lot) => lot.id),
  )
  return requirements.filter(
    (it) => mayRead(clearance, it.tier) && (it.lotId === null || !secretLots.has(it.lotId)),
  )
}
