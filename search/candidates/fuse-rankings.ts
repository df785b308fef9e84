/** Dampens the first places, as in the source below. */
const dampening = 60

/**
 * One ranking from several: each id is worth the sum of 1 ÷ (60 + place) over the rankings it stands
 * in, so that who stands in many comes first (reciprocal rank fusion; Cormack, Clarke and Büttcher,
 * SIGIR 2009). Ties by id.
 */
export function fuseRankings(rankings: readonly (readonly string[])[]): readonly string[] {
  const worth = new Map<string, number>()
  for (const ranking of rankings) {
    for (const [place, id] of ranking.entries()) {
      worth.set(id, (worth.get(id) ?? 0) + 1 / (dampening + place + 1))
    }
  }
  return [...worth.entries()]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id]) => id)
}
