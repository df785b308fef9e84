import type { Weights } from './weights'

/** How many texts of the corpus hold a token; from the index, or counted from the candidates. */
export interface CorpusStatistics {
  readonly documents: number
  frequencyOf(token: string): number
}

/** Everything beside the two facts that a match depends on. */
export interface MatchContext {
  readonly now: Date
  readonly weights: Weights
  readonly corpus: CorpusStatistics
  /** All classes above a term, as canonical terms. */
  broader(term: string): readonly string[]
  /** True if one step delivers to the other. */
  isAdjacent(stepId: string, otherStepId: string): boolean
  /** The section letter of a GB/T 4754 code, or undefined if unknown. */
  sectionOf(code: string): string | undefined
}
