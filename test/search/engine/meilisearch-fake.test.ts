import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
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
