import { checkFields } from '../../indexes/check-fields'
import { tokenise } from '../../language/analysis/tokenise'
import { normaliseText } from '../../language/text/normalise'
import type { Hit, SimilarQuery } from '../../port'
import { inverseDocumentFrequency } from '../../retrieval/bm25f'
import { absentIsNull } from './absent-is-null'
import { askIndexes, type IndexHit, readHit } from './ask-index.server'
import { compileFilter } from './compile-filter'
import { documentKey } from './document-key'
import { encodeToken } from './encode-token'
import { fromStoredDocument } from './from-stored-document'
import type { IndexStore } from './index-store'
import { embedderName } from './meilisearch-settings'
import type { StoredDocument } from './to-stored-document'

/** So many words are counted, so many of them asked for, and so many listings read for each. */
const mostWords = 50
const mostTelling = 12
const mostHits = 200
/** One word in common is chance. */
const leastInCommon = 2

/**
 * Listings like one: by meaning where the index has an embedder, else those that share its most
 * telling words. See `SearchEngine.similar`.
 */
export async function similarInIndex(
  store: IndexStore,
  { index, id, filter, limit }: SimilarQuery,
): Promise<readonly Hit[]> {
  checkFields(store.definition, { index, text: '', ...(filter ? { filter } : {}) })
  if (limit <= 0) return []
  const key = documentKey(id)
  const document = await store.connection.ask((client) =>
    absentIsNull(client.index<StoredDocument>(store.uid).getDocument(key)),
  )
  if (!document) return []
  const compiled = filter && compileFilter(filter, store.definition)
  const hits = store.embedder
    ? await askByMeaning(store, key, compiled, limit)
    : await askByWords(store, document, compiled, limit)
  return hits
    .filter((hit) => hit.id !== id)
    .slice(0, limit)
    .map((hit) => ({ id: hit.id, version: hit.version, score: hit.score, highlights: {} }))
}

async function askByMeaning(
  { connection, uid }: IndexStore,
  key: string,
  filter: string | undefined,
  limit: number,
): Promise<readonly IndexHit[]> {
  const { hits } = await connection.ask((client) =>
    client.index(uid).searchSimilarDocuments({
      id: key,
      embedder: embedderName,
      limit,
      showRankingScore: true,
      attributesToRetrieve: ['id', 'version'],
      ...(filter === undefined ? {} : { filter }),
    }),
  )
  return hits.map(readHit)
}

/**
 * Counts the document's own words, and sums the inverse document frequencies of the rarest over the
 * listings that have them: the server would rather give up a common word than a rare one, and finds
 * nothing where a rare one stands in no other listing.
 */
async function askByWords(
  store: IndexStore,
  stored: StoredDocument,
  filter: string | undefined,
  limit: number,
): Promise<readonly IndexHit[]> {
  const words = wordsOf(store, stored)
  const ask = (word: string, pageSize: number, only?: string) => {
    const parts = [{ q: encodeToken(word) }]
    const plan = { parts, conditions: [], matchingStrategy: 'all' } as const
    return [store, { plan, filter: only, pageSize }] as const
  }
  const [everything, ...counts] = await askIndexes([
    [store, { plan: null, pageSize: 0 }],
    ...words.map((word) => ask(word, 0)),
  ])
  const size = everything?.total ?? 0
  const telling = words
    .map((word, at) => ({ word, frequency: counts[at]?.total ?? 0 }))
    .filter(({ frequency }) => frequency > 1)
    .sort((one, other) => one.frequency - other.frequency)
    .slice(0, mostTelling)
  const answers = await askIndexes(telling.map(({ word }) => ask(word, mostHits, filter)))
  const found = new Map<string, IndexHit & { readonly inCommon: number }>()
  for (const [at, { frequency }] of telling.entries()) {
    const weight = inverseDocumentFrequency(size, frequency)
    for (const hit of answers[at]?.hits ?? []) {
      const { score = 0, inCommon = 0 } = found.get(hit.id) ?? {}
      found.set(hit.id, { ...hit, score: score + weight, inCommon: inCommon + 1 })
    }
  }
  const least = Math.min(leastInCommon, telling.length)
  return [...found.values()]
    .filter(({ inCommon }) => inCommon >= least)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, limit + 1)
}

/** Words of the title first, each once; single characters say nothing. */
function wordsOf({ definition, lexicon }: IndexStore, stored: StoredDocument): readonly string[] {
  const { text } = fromStoredDocument(stored, definition)
  const fields = Object.entries(definition.text)
    .filter(([, { kind }]) => kind === 'text')
    .sort(([, one], [, other]) => other.weight - one.weight)
    .map(([name]) => [text[name] ?? []].flat().join('\n'))
  const words = fields.flatMap((it) => tokenise(normaliseText(it), lexicon))
  return [...new Set(words)].filter((word) => [...word].length > 1).slice(0, mostWords)
}
