import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { SearchEngine } from '../../../search/port'
import type { Environment } from '../environment/check-environment.server'

/** The engine that all processes share, as the environment has it; null if there is none. */
export function sharedEngine(
  environment: Pick<
    Environment,
    'MEILI_URL' | 'MEILI_KEY' | 'MEILI_INDEX_PREFIX' | 'MEILI_EMBEDDER'
  >,
  lexicon: Lexicon,
): SearchEngine | null {
  const { MEILI_URL, MEILI_KEY, MEILI_INDEX_PREFIX, MEILI_EMBEDDER } = environment
  if (MEILI_URL === undefined) return null
  return createMeilisearchEngine({
    url: MEILI_URL,
    lexicon,
    ...(MEILI_KEY === undefined ? {} : { key: MEILI_KEY }),
    ...(MEILI_INDEX_PREFIX === undefined ? {} : { indexPrefix: MEILI_INDEX_PREFIX }),
    ...(MEILI_EMBEDDER === undefined ? {} : { embedder: MEILI_EMBEDDER }),
  })
}
