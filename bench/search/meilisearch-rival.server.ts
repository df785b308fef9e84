import { randomUUID } from 'node:crypto'
import { removeIndexes } from '../../search/engine/meilisearch/remove-indexes.server'
import { createMeilisearchEngine } from '../../search/engine/meilisearch.server'
import type { Lexicon } from '../../search/language/lexicon/lexicon'
import type { Rival } from './rival'

/** The product's own engine on a Meilisearch server, asked over HTTP as pages ask it. */
export function openMeilisearchRival(
  url: string,
  key: string | undefined,
  lexicon: Lexicon,
): Rival {
  const indexPrefix = `bench-${randomUUID().slice(0, 8)}-`
  const options = {
    url,
    lexicon,
    indexPrefix,
    ...(key ? { key } : {}),
    timeouts: { search: 60_000, task: 3_600_000 },
  }
  const engine = createMeilisearchEngine(options)
  return {
    name: 'Meilisearch',
    readsText: true,
    fill: (listings) =>
      engine.upsert(
        'capabilities',
        listings.map(({ document }) => document),
      ),
    finish: async () => undefined,
    search: async ({ asked }) => {
      const { total } = await engine.search(asked)
      // What it found is marked and counted in the answer already.
      return { hits: [], total, counts: new Map() }
    },
    close: () => removeIndexes(options),
  }
}
