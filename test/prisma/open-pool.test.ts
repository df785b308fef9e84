import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import { PrismaClient } from '../../prisma/generated/client'
import { openPool } from '../../prisma/open-pool.server'
import { sessionTimeZone } from '../../prisma/session-time-zone.server'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const name = new URL(database.url).pathname.slice(1)
  await database.db.$executeRawUnsafe(`ALTER DATABASE ${name} SET timezone = 'Asia/Shanghai'`)
})

afterAll(() => database.drop())

describe('a database whose sessions are in Shanghai', () => {
  test('reads and writes the very instant, by Prisma and by SQL', async () => {
    const db = createDatabase(database.url)
    const at = new Date('2026-03-01T23:30:00.123Z')
    expect(await sessionTimeZone(db)).toBe('UTC')
    await db.auditHead.create({
      data: { size: 1n, root: Buffer.of(1), at, keyId: 'k', signature: Buffer.of(1) },
    })
    expect((await db.auditHead.findFirstOrThrow()).at).toEqual(at)
    const rows = await db.$queryRaw`
      SELECT "at", extract(epoch FROM "at")::float8 * 1000 AS "ms", ${at}::timestamptz AS "given"
      FROM "AuditHead"`
    expect(rows).toEqual([{ at, ms: at.getTime(), given: at }])
    await db.$disconnect()
  })

  test('would move times by eight hours without it, and is named', async () => {
    const pool = new pg.Pool({ connectionString: database.url })
    const adapter = new PrismaPg(pool, { disposeExternalPool: true })
    const db = new PrismaClient({ adapter })
    expect(await sessionTimeZone(db)).toBe('Asia/Shanghai')
    await db.$disconnect()
  })

  test('every connection of a pool is in UTC', async () => {
    const pool = openPool(database.url, { maxConnections: 3 })
    const clients = await Promise.all([pool.connect(), pool.connect(), pool.connect()])
    for (const client of clients) {
      const { rows } = await client.query('SHOW TimeZone')
      expect(rows).toEqual([{ TimeZone: 'UTC' }])
      client.release()
    }
    await pool.end()
  })
})

describe('a connection that is used for too long', () => {
  test('is broken off, and what it had begun is not done', async () => {
    const pool = openPool(database.url, { maxConnections: 1, longestUseMs: 300 })
    const client = await pool.connect()
    const broken = new Promise((resolve) => client.once('error', resolve))
    // Nothing more is asked, as while a server is frozen that would not answer. On a machine that is
    // slower still, not even this.
    await client.query('BEGIN; CREATE TABLE begun (n int)').catch(() => undefined)
    await broken
    client.release()
    const { rows } = await pool.query(`SELECT to_regclass('begun') AS "begun"`)
    expect(rows).toEqual([{ begun: null }])
    await pool.end()
  })

  test('a statement that lasts is ended by the server', async () => {
    const pool = openPool(database.url, { maxConnections: 1, longestUseMs: 300 })
    await expect(pool.query('SELECT pg_sleep(600)')).rejects.toThrow(/statement timeout/)
    await pool.end()
  })
})
