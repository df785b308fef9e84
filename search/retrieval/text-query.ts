/**
 * What the text of a document must hold: at least `minimum` of the concepts (all, if left out
 * or if there are no more than that). A concept holds if one of its alternatives does.
 */
export interface TextQuery {
  readonly concepts: readonly Concept[]
  readonly minimum?: number
  /** Whoever holds one of these is no answer, unless it holds what excuses it. */
  readonly without?: readonly WithoutConcept[]
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
