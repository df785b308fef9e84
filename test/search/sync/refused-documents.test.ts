import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { listDeadLetters } from '../../../search/sync/list-dead-letters.server'
import {
  type SearchWorker,
  startSearchWorker,
} from '../../../search/sync/start-search-worker.server'
import { eventually } from '../../support/eventually'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../../support/fake-meilisearch/start-fake-meilisearch'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { writeFirms } from './write-firms'

const lexicon = createLexicon([])
let database: TestDatabase
let fake: FakeMeilisearch
let worker: SearchWorker | undefined

beforeEach(async () => {
  database = await createTestDatabase('empty')
  fake = await startFakeMeilisearch()
  fake.refuse(({ t_title: title }) => String(title).startsWith('毒'))
})

afterEach(async () => {
  await worker?.stop()
  await fake.close()
  await database.drop()
})

async function start(): Promise<SearchWorker> {
  worker = await startSearchWorker({
    db: database.db,
    url: database.url,
    engine: createMeilisearchEngine({ ...fake, lexicon, timeouts: { poll: 1 } }),
    canonical: lexicon.canonical,
    now: () => new Date(),
    onError: () => undefined,
    settings: { pollMs: 50, maxAttempts: 3, firstRetryMs: 5, longestRetryMs: 10 },
  })
  return worker
}

const names = Array.from({ length: 40 }, (_, at) => (at === 23 ? '毒' : `厂${at}`))

async function expectOneLetter(id: string | undefined): Promise<void> {
  await eventually(
    async () => (await listDeadLetters(database.db, 10)).total === 1,
    'a dead letter',
  )
  const { letters } = await listDeadLetters(database.db, 10)
  expect(letters).toMatchObject([{ id, errorCode: 'invalid_document_geo_field' }])
  expect(fake.documents('capabilities')).toHaveLength(names.length - 1)
  expect(fake.documents('organizations')).toHaveLength(names.length)
}

test('one document that the server does not take stands alone on the list of dead letters', async () => {
  await (await start()).drain()
  const { capabilities } = await writeFirms(database.db, names)
  await expectOneLetter(capabilities[23]?.id)
  await worker?.drain()
})

test('nor does it keep the server from being filled for the first time', async () => {
  const { capabilities } = await writeFirms(database.db, names)
  await (await start()).drain()
  expect(await worker?.lag()).toMatchObject({ isFilled: true })
  await expectOneLetter(capabilities[23]?.id)
})
