/** The median of several rounds, with the least and the greatest. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** `values` must not be empty. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    median: nearestRank(sorted, 0.5),
    min: sorted[0] as number,
    max: sorted.at(-1) as number,
  }
}

/** Nearest rank of an ascending list that is not empty. */
export function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

/** The 95th percentile of a list in any order. */
export function p95Of(values: readonly number[]): number {
  return nearestRank(
    [...values].sort((a, b) => a - b),
    0.95,
  )
}

/** Round by round: both were measured one after the other, so what else ran hit them alike. */
export function ratioOf(above: readonly number[], below: readonly number[]): Spread {
  return spreadOf(above.map((value, round) => value / (below[round] as number)))
}

export function formatSpread({ median, min, max }: Spread, digits = 2): string {
  const text = (value: number) => value.toFixed(digits)
  return `${text(median)} (${text(min)}–${text(max)})`
}
