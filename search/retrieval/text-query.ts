/**
 * What the text of a document must hold: at least `minimum` of the concepts (all, if left out
 * or if there are no more than that). A concept holds if one of its alternatives does. The other
 * parts find nothing: they only lift what is found.
 */
export interface TextQuery {
  readonly concepts: readonly Concept[]
  readonly minimum?: number
  /** Whoever holds one of these is no answer, unless it holds what excuses it. */
  readonly without?: readonly WithoutConcept[]
  /** What lifts a document whose surface has the wording in one piece. */
  readonly phrases?: readonly PhraseBonus[]
  /** What lifts a document whose surface has the words near each other. */
  readonly nearness?: NearnessBonus
  /**
   * Where not all concepts must hold: each one that does counts this many times its inverse
   * document frequency, so that a rare concept weighs more than common ones together.
   */
  readonly coordination?: number
}

/**
 * Bonuses are in parts of the reach of a query: the sum over its concepts of what the best
 * alternative's terms can add to a score at most. A bonus of 1 thus outweighs any other match.
 */
export interface PhraseBonus {
  readonly text: string
  readonly weight: number
}

export interface NearnessBonus {
  /** Each word in its spellings; any of them stands for the word. */
  readonly words: readonly (readonly string[])[]
  /** Counts in full where the words stand side by side; see `closeness`. */
  readonly weight: number
}

export interface WithoutConcept {
  readonly concept: Concept
  readonly unless: Concept
}

export interface Concept {
  readonly alternatives: readonly Alternative[]
}

/** Holds if the document has all the terms and, if given, `phrase` within its surface. */
export interface Alternative {
  readonly terms: readonly string[]
  /** What a term counts for in the score; the highest counts if several alternatives name it. */
  readonly weight: number
  readonly phrase?: string
}

/** The distinct terms of a query with their weights, in order of first appearance. */
export function scoringTerms(query: TextQuery): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const concept of query.concepts) {
    for (const { terms, weight } of concept.alternatives) {
      for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    }
  }
  return weights
}

/** How many of the concepts must hold. */
export function requiredConcepts({ concepts, minimum }: TextQuery): number {
  return Math.max(0, Math.min(minimum ?? concepts.length, concepts.length))
}
