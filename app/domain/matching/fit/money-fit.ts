import type { MoneyBand } from '../facts'

/**
 * How two bands of money agree, 0 to 1: 1 where they overlap, otherwise the ratio of the ends that
 * face each other. A side that is null is open. Null if either band is not stated.
 */
export function moneyFit(one: MoneyBand | null, other: MoneyBand | null): number | null {
  if (one === null || other === null) return null
  const below = ratio(one.maxFen, other.minFen)
  const above = ratio(other.maxFen, one.minFen)
  return Math.min(below, above)
}

function ratio(top: bigint | null, bottom: bigint | null): number {
  if (top === null || bottom === null || top >= bottom) return 1
  return Number(top) / Number(bottom)
}
