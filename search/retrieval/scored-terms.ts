import { inverseDocumentFrequency, scoreFactor } from './bm25f'
import type { PostingCursor } from './posting-cursor'
import type { Store } from './store'
import { scoringTerms, type TextQuery } from './text-query'

/** A term that adds factor × code to whoever has it. Sums are whole numbers: see `scoreFactor`. */
export interface ScoredTerm {
  readonly cursor: PostingCursor
  readonly factor: number
}

/** What the documents that answer a query are scored by. */
export function scoredTerms(store: Store, query: TextQuery): readonly ScoredTerm[] {
  return [...scoringTerms(query)].flatMap(([term, weight]) => {
    const frequency = store.frequencyOf(term)
    const cursor = frequency > 0 ? store.cursor(term) : undefined
    const factor = scoreFactor(weight, inverseDocumentFrequency(store.liveCount, frequency))
    return cursor && factor > 0 ? [{ cursor, factor }] : []
  })
}
