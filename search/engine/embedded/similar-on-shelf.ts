import { checkFields } from '../../indexes/check-fields'
import type { Lexicon } from '../../language/lexicon/lexicon'
import type { Hit, SimilarQuery } from '../../port'
import { inverseDocumentFrequency } from '../../retrieval/bm25f'
import { indexDocument } from './index-document'
import type { IndexShelf } from './index-shelf'

/** More terms than these add little and cost time. */
const mostTerms = 24
/** One word in common is chance. */
const leastInCommon = 2

/**
 * Listings that share the most telling terms of one: those of the highest inverse document
 * frequency, the listing's own frequency counted once. See `SearchEngine.similar`.
 */
export function similarOnShelf(
  shelf: IndexShelf,
  lexicon: Lexicon,
  { index, id, filter, limit }: SimilarQuery,
): readonly Hit[] {
  checkFields(shelf.definition, { index, text: '', ...(filter ? { filter } : {}) })
  const document = shelf.documents.get(id)
  if (!document || limit <= 0) return []
  const { retrieval } = shelf
  const { tokens } = indexDocument(document, shelf.definition, lexicon)
  const telling = [...new Set(Object.values(tokens).flat())]
    .map((term) => ({ term, frequency: retrieval.frequencyOf(term) }))
    .filter(({ frequency }) => frequency > 1)
    .map((it) => ({ ...it, weight: inverseDocumentFrequency(retrieval.size, it.frequency) }))
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
    .slice(0, mostTerms)
  if (telling.length === 0) return []
  const { hits } = retrieval.search({
    text: {
      concepts: telling.map(({ term }) => ({ alternatives: [{ terms: [term], weight: 1 }] })),
      minimum: Math.min(leastInCommon, telling.length),
    },
    offset: 0,
    limit: limit + 1,
    ...(filter ? { filter } : {}),
  })
  return hits
    .filter((hit) => hit.id !== id)
    .slice(0, limit)
    .map((hit) => ({
      ...hit,
      version: shelf.documents.get(hit.id)?.version ?? 0,
      highlights: {},
    }))
}
