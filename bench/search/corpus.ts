import { markedFields } from '../../app/platform/lists/highlight-fields'
import { indexDocument } from '../../search/engine/embedded/index-document'
import { IndexShelf } from '../../search/engine/embedded/index-shelf'
import { definitionOf } from '../../search/indexes/definition-of'
import type { Lexicon } from '../../search/language/lexicon/lexicon'
import type { LexiconEntry } from '../../search/language/lexicon/lexicon-entry'
import type { SearchDocument } from '../../search/port'
import type { TokenisedDocument } from '../../search/retrieval/index-spec'
import { generateListings } from '../generate/listings'
import { type GeneratedQuery, generateQueries } from '../generate/queries'
import { createRandom } from '../generate/random'

export const seed = 20260301
const queryCount = 400

/** Generated capabilities in the embedded index, and queries as a page asks them. */
export interface Corpus {
  readonly documents: readonly SearchDocument[]
  readonly shelf: IndexShelf
  readonly lexicon: Lexicon
  readonly queries: readonly GeneratedQuery[]
  /** Normalising, tokenising and indexing all of them. */
  readonly buildMs: number
  /** Growth of heap and buffers by the index, the documents' own text not counted. */
  readonly memoryBytes: number
}

export function drawCapabilities(
  size: number,
  entries: readonly LexiconEntry[],
): readonly SearchDocument[] {
  const documents: SearchDocument[] = []
  for (const { index, document } of generateListings(seed, 2 * size, entries).listings) {
    if (index === 'capabilities') documents.push(document)
    if (documents.length === size) break
  }
  return documents
}

const batchSize = 5_000

export function buildCorpus(documents: readonly SearchDocument[], lexicon: Lexicon): Corpus {
  const shelf = new IndexShelf(definitionOf('capabilities'), lexicon)
  const before = usedBytes()
  const started = performance.now()
  for (let from = 0; from < documents.length; from += batchSize) {
    shelf.load(documents.slice(from, from + batchSize))
  }
  shelf.retrieval.compact()
  const buildMs = performance.now() - started
  const memoryBytes = usedBytes() - before
  const highlight = markedFields('capabilities')
  const drawn = generateQueries(createRandom(seed), queryCount, documents, lexicon)
  const queries = drawn.map(({ kind, query }) => ({ kind, query: { ...query, highlight } }))
  return { documents, shelf, lexicon, queries, buildMs, memoryBytes }
}

/** Needs `--expose-gc`. */
function usedBytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/**
 * The tokens of documents as the index is given them. Equal tokens are one string: what reads all
 * documents of a large corpus has to hold them all.
 */
export function createTokeniser({ shelf, lexicon }: Pick<Corpus, 'shelf' | 'lexicon'>) {
  const known = new Map<string, string>()
  const one = (token: string) => {
    const held = known.get(token) ?? token
    known.set(held, held)
    return held
  }
  return (document: SearchDocument): TokenisedDocument => {
    const indexed = indexDocument(document, shelf.definition, lexicon)
    const tokens = Object.entries(indexed.tokens).map(([name, list]) => [name, list.map(one)])
    return { ...indexed, tokens: Object.fromEntries(tokens) }
  }
}
