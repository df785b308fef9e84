import { randomUUID } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { afterAll, describe, test } from 'vitest'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import { lexicon } from '../contract/corpus'
import { describeEngineContract } from '../contract/describe-engine-contract'

const { MEILI_URL: url, MEILI_KEY: key } = process.env
const reason = 'MEILI_URL is not set: the contract was not tried on a real Meilisearch'
const prefix = `contract-${randomUUID().slice(0, 8)}-`

if (url) {
  describeEngineContract('Meilisearch', async () =>
    createMeilisearchEngine({
      url,
      ...(key ? { key } : {}),
      lexicon,
      indexPrefix: `${prefix}${randomUUID().slice(0, 8)}-`,
      timeouts: { poll: 5 },
    }),
  )
  afterAll(removeIndexes, 300_000)
} else {
  describe('the Meilisearch engine', () => {
    test(`keeps the contract (${reason})`, ({ skip }) => skip(reason))
  })
}

/** Those of this run; others may be on the server. */
async function removeIndexes(): Promise<void> {
  const client = new Meilisearch({ host: url ?? '', ...(key ? { apiKey: key } : {}) })
  const { results } = await client.getRawIndexes({ limit: 10_000 })
  const own = results.filter(({ uid }) => uid.startsWith(prefix))
  for (const { uid } of own) await client.deleteIndex(uid).waitTask({ timeout: 60_000 })
}
