/**
 * One score of two sides' (0 to 1 each), 0 to 100: the harmonic mean, which lies near the lesser of
 * the two, so that one-sided love ranks low.
 */
export function mutual(need: number, supply: number): number {
  return need + supply === 0 ? 0 : (100 * 2 * need * supply) / (need + supply)
}
