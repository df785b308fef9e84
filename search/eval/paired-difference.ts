/** A mean difference and the interval that 95 of 100 resamplings fall into. */
export interface PairedDifference {
  readonly mean: number
  readonly low: number
  readonly high: number
}

const resamplings = 2_000

/** Half of what falls outside the interval. */
const tail = 0.025

/**
 * How far one ranker is ahead of another over the same queries, with the interval of the percentile
 * bootstrap: the queries are drawn anew with replacement, always the same draws for the same number
 * of queries. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993); for rankings
 * Sakai, Evaluating Evaluation Metrics Based on the Bootstrap (SIGIR 2006). Throws RangeError for no
 * queries or for lists of different lengths.
 */
export function pairedDifference(
  own: readonly number[],
  other: readonly number[],
): PairedDifference {
  if (own.length === 0 || own.length !== other.length) {
    throw new RangeError(`${own.length} and ${other.length} queries cannot be paired`)
  }
  const differences = own.map((value, at) => value - (other[at] as number))
  const draw = createDraws(differences.length)
  const means = Array.from({ length: resamplings }, () => {
    let sum = 0
    for (let i = 0; i < differences.length; i++) sum += differences[draw()] as number
    return sum / differences.length
  }).sort((a, b) => a - b)
  return {
    mean: differences.reduce((sum, it) => sum + it, 0) / differences.length,
    low: means[Math.floor(tail * resamplings)] as number,
    high: means[Math.ceil((1 - tail) * resamplings) - 1] as number,
  }
}

/** Whole numbers below `limit`, by xorshift (Marsaglia, 2003): the same for each call. */
function createDraws(limit: number): () => number {
  let state = 0x9e3779b9
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * limit)
  }
}
