import type { Side, SidePart } from './board'

/** A facet's fit, or `null` for "nothing stated". */
export interface FacetFit<Facet extends string> {
  readonly facet: Facet
  readonly fit: number
  readonly isUnknown: boolean
}

/** Joins facets to a side's score: the weighted mean, with each facet's share of it. */
export function joinSide<Facet extends string>(
  fits: readonly FacetFit<Facet>[],
  weights: Readonly<Record<Facet, number>>,
): Side<Facet> {
  const total = fits.reduce((sum, { facet }) => sum + weights[facet], 0)
  const parts: readonly SidePart<Facet>[] = fits.map(({ facet, fit, isUnknown }) => ({
    facet,
    fit,
    isUnknown,
    weight: weights[facet],
    contribution: total === 0 ? 0 : (weights[facet] * fit) / total,
  }))
  const score = parts.reduce((sum, part) => sum + part.contribution, 0)
  return { score: Math.min(1, score), parts }
}
