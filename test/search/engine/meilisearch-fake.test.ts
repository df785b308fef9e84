import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../../support/fake-meilisearch/start-fake-meilisearch'
import { lexicon } from '../contract/corpus'
import { describeEngineContract } from '../contract/describe-engine-contract'

let fake: FakeMeilisearch

beforeAll(async () => {
  fake = await startFakeMeilisearch()
})
afterAll(() => fake.close())
afterEach(() => {
  expect(fake.violations).toEqual([])
})

describeEngineContract('Meilisearch (against a fake server)', async () =>
  createMeilisearchEngine({
    url: fake.url,
    key: fake.key,
    lexicon,
    indexPrefix: `t${randomUUID()}-`,
    timeouts: { poll: 1, search: 60_000 },
  }),
)

/**
 * A write takes a real server (1.50, 2 cores) up to 1.5 s whatever its size, a search some 60 ms: the
 * contract is to be through within ten minutes.
 */
test('the contract asks no more of a server than it does within ten minutes', () => {
  const searches = fake.requests.filter(({ path }) => path.includes('search'))
  expect(fake.tasks()).toBeGreaterThan(0)
  expect(fake.tasks() * 1.5 + searches.length * 0.06).toBeLessThan(600 * 0.75)
})
