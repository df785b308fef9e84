import type { NeedPlace } from './listing-text'

/** What the requirement's side and the offer's side look at. */
export type NeedFacet =
  | 'text'
  | 'taxonomy'
  | 'terms'
  | 'numeric'
  | 'certificates'
  | 'delivery'
  | 'region'
  | 'trl'
  | 'budget'
  | 'lots'
  | 'freshness'
export type SupplyFacet = 'order' | 'reach' | 'core' | 'time'

/** How likeness of words is weighed; see docs/matching.md. */
export interface TextWeights {
  /** What a word counts for by where in the need it stands. */
  readonly places: Readonly<Record<NeedPlace, number>>
  /** What a character of the title that the offer has somewhere counts for beside a word. */
  readonly characters: number
  /** How soon repeats of a word stop counting: k1 of BM25. */
  readonly saturation: number
  /** A text of so many tokens is divided by 1 + `lengthWeight` × ln 2. */
  readonly pivotLength: number
  readonly lengthWeight: number
  /** The logistic function of ln(evidence) that gives the likelihood. */
  readonly likelihood: { readonly intercept: number; readonly slope: number }
}

/** All numbers by which a match is weighed: data, to be tuned against the golden cases. */
export interface Weights {
  readonly need: Readonly<Record<NeedFacet, number>>
  readonly supply: Readonly<Record<SupplyFacet, number>>
  /** Within a facet, a hard requirement counts so much more than a wish. */
  readonly hard: number
  readonly wish: number
  /** The fit of what the offer does not say. */
  readonly unknown: number
  /** The fit of a term that stands in the text only. */
  readonly mention: number
  /** A number that misses by at most this share of the asked one deviates. */
  readonly deviation: number
  /** The most that a missed number is worth, just past the asked one. */
  readonly missed: number
  /** A lead time of which only the short end keeps the asked days. */
  readonly shortEndOnly: number
  readonly taxonomy: {
    readonly sameStep: number
    readonly adjacentStep: number
    readonly sameChain: number
    /** By the number of digits of GB/T 4754 that agree: section, 2, 3 and 4. */
    readonly codeLevels: readonly [number, number, number, number]
  }
  readonly text: TextWeights
  /**
   * Likeness of text or place on the chains that is enough alone, and `both` that is enough together.
   * Below, and with no term met, a candidate has nothing in common with the need. An industry code
   * alone is not enough: 7320 stands for research of any kind.
   */
  readonly floor: {
    readonly text: number
    readonly taxonomy: number
    readonly both: { readonly text: number; readonly taxonomy: number }
    /** Likeness of text that is shown as nearest beside matches, though it is none. */
    readonly nearest: number
  }
  /** With so many failing hard requirements a candidate is still shown apart. */
  readonly nearMissFailures: number
  /** Days after which a confirmation says half as much. */
  readonly freshnessHalfLifeDays: number
  /** What it is worth to stand in the need's district, in Shanghai, or to serve it from outside. */
  readonly reach: {
    readonly sameDistrict: number
    readonly sameCity: number
    readonly served: number
  }
  /** An offer wants so many days to prepare an answer. */
  readonly answerDays: number
}

export const defaultWeights: Weights = {
  need: {
    text: 3,
    taxonomy: 3,
    terms: 5,
    numeric: 5,
    certificates: 3,
    delivery: 2,
    region: 1.5,
    trl: 1.5,
    budget: 1,
    lots: 1,
    freshness: 0.5,
  },
  supply: { order: 3, reach: 2, core: 3, time: 1 },
  hard: 2,
  wish: 1,
  unknown: 0.4,
  mention: 0.85,
  deviation: 0.1,
  missed: 0.5,
  shortEndOnly: 0.8,
  taxonomy: {
    sameStep: 1,
    adjacentStep: 0.6,
    sameChain: 0.35,
    codeLevels: [0.05, 0.2, 0.4, 0.55],
  },
  text: {
    places: { title: 1, requirement: 1, lot: 1, summary: 0.5, description: 0.5 },
    characters: 0.4,
    saturation: 1.2,
    pivotLength: 100,
    lengthWeight: 0.3,
    likelihood: { intercept: -3.1, slope: 1.75 },
  },
  floor: { text: 0.15, taxonomy: 0.6, both: { text: 0.05, taxonomy: 0.35 }, nearest: 0.08 },
  nearMissFailures: 1,
  freshnessHalfLifeDays: 180,
  reach: { sameDistrict: 1, sameCity: 0.9, served: 0.8 },
  answerDays: 7,
}
