import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { embeddedPlace } from '../prisma/embedded/embedded-place.server'
import { startEmbedded } from '../prisma/embedded/start-embedded.server'

const settings = [
  'shared_buffers=1GB',
  'work_mem=64MB',
  'effective_cache_size=4GB',
  'max_wal_size=4GB',
  'jit=off',
]

/**
 * A new database on the server of DATABASE_URL, else on an embedded one of the bench's own with
 * room to work in. Releasing drops it.
 */
export async function openBenchDatabase(): Promise<{
  readonly url: string
  release(): Promise<void>
}> {
  const given = process.env.DATABASE_URL
  const server = given ? null : await startEmbedded(embeddedPlace('bench-postgres'), settings)
  const home = given ?? server?.url('postgres') ?? ''
  const name = `lianhe_bench_${randomBytes(4).toString('hex')}`
  await run(home, `CREATE DATABASE ${name}`)
  const url = new URL(home)
  url.pathname = `/${name}`
  return {
    url: url.href,
    release: async () => {
      await run(home, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await server?.release()
    },
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
