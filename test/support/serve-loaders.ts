import { afterAll, beforeAll, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from './test-database'

interface Served {
  readonly content: 'demo' | 'reference'
  /** Variables of the environment besides those that all loaders need. */
  readonly env?: Readonly<Record<string, string>>
  /** What is written before the search reads it. */
  readonly fill?: (database: TestDatabase) => Promise<void>
}

/** A database of its own and a search over it, for the loaders that the tests of a file call. */
export function serveLoaders({ content, env = {}, fill }: Served): () => TestDatabase {
  let database: TestDatabase
  let stop: () => Promise<void>
  beforeAll(async () => {
    database = await createTestDatabase(content)
    const needed = {
      DATABASE_URL: database.url,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      PUBLIC_URL: 'https://lianhe.example',
    }
    for (const [name, value] of Object.entries({ ...needed, ...env })) vi.stubEnv(name, value)
    await fill?.(database)
    const { startSearch } = await import('../../app/platform/engine/search.server')
    stop = await startSearch()
  })
  afterAll(async () => {
    await stop?.()
    const { database: connected } = await import('../../app/platform/environment/database.server')
    await connected().$disconnect()
    await database.drop()
  })
  return () => database
}

/** What a loader is given for an address that a robot asks for. */
export const robotAsks = (address: string) => ({
  request: new Request(`https://lianhe.example${address}`, {
    headers: { 'User-Agent': 'Baiduspider' },
  }),
  params: {},
  context: { nonce: '', requestId: 'r1', address: '127.0.0.1' },
})
