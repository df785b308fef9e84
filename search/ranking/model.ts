/**
 * The model that orders answers, as a sum of evidence: see docs/search.md for how it was fitted and
 * on what. All but BM25 is bounded: each part gives at most its weight times the reach of the query,
 * which is the sum of the idf of its characters and pairs.
 */
export const model = {
  /** Saturation and length as most engines start from: Robertson and Zaragoza (2009). */
  k1: 1.2,
  b: 0.75,
  /** The query is a whole item of a list, the more of it the shorter the list. */
  item: { weight: 1, k1: 1.2, b: 0.5, pivotItems: 30 },
  /** How much of the title the query names. */
  title: 0.4,
  /** How much of the query stands at the beginning of the text. */
  lead: { weight: 0.3, units: 40 },
  /** How many pairs of the query stand in order within a few characters. */
  order: { weight: 0.1, reach: 4 },
  /** Of a pair that is no word, as little as this share of its weight counts. */
  cohesion: 0.5,
  /** Longer queries have evidence enough of themselves: lead, order and cohesion fade. */
  fewCharacters: 8,
  /** Another spelling counts as much of what the word itself would. */
  spelling: 0.7,
  /** A longer word that begins with a Latin word of the query counts as much of it. */
  beginning: 0.5,
} as const
