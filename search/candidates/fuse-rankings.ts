/** Dampens the first places, as in the source below. */
const dampening = 60

/** Ids, best first, and what the ranking counts for. */
export interface WeighedRanking {
  readonly ids: readonly string[]
  readonly worth: number
}

/**
 * One ranking from several: each id is worth the sum of worth ÷ (60 + place) over the rankings it stands
 * in, so that who stands in many comes first (reciprocal rank fusion; Cormack, Clarke and Büttcher,
 * SIGIR 2009; here with weights). Ties by id.
 */
export function fuseRankings(rankings: readonly WeighedRanking[]): readonly string[] {
  const total = new Map<string, number>()
  for (const { ids, worth } of rankings) {
    for (const [place, id] of ids.entries()) {
      total.set(id, (total.get(id) ?? 0) + worth / (dampening + place + 1))
    }
  }
  return [...total.entries()]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id]) => id)
}
