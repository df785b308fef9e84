import { createDatabase } from '../../prisma/client.server'
import { createMeilisearchEngine } from '../../search/engine/meilisearch.server'
import { createLexicon } from '../../search/language/lexicon/lexicon'
import { startSearchWorker } from '../../search/sync/start-search-worker.server'

// A worker in a process of its own, to be killed: `node search-worker-child.mjs DATABASE MEILI KEY`.
const [url = '', meili = '', key = ''] = process.argv.slice(2)
const lexicon = createLexicon([])
await startSearchWorker({
  db: createDatabase(url, { maxConnections: 3 }),
  url,
  engine: createMeilisearchEngine({ url: meili, key, lexicon, timeouts: { poll: 2 } }),
  canonical: lexicon.canonical,
  now: () => new Date(),
  onError: (error) => console.error(error),
  settings: { pollMs: 300, batchSize: 5, leaseMs: 900 },
})
console.log('working')
