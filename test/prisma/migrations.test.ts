import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyMigrations } from '../../prisma/migrate/apply-migrations.server'
import { diffSchema } from '../../prisma/migrate/diff-schema.server'
import { resetDatabase } from '../../prisma/migrate/reset-database.server'
import { writeMigration } from '../../prisma/migrate/write-migration.server'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

describe('the migrations', () => {
  test('bring a database exactly to the Prisma schema', async () => {
    expect(await diffSchema(database.url)).toBe('')
  })

  test('are told apart from a database that differs', async () => {
    await database.db.$executeRaw`ALTER TABLE "Park" ADD COLUMN "stray" text`
    expect(await diffSchema(database.url)).toContain('DROP COLUMN "stray"')
    await database.db.$executeRaw`ALTER TABLE "Park" DROP COLUMN "stray"`
  })

  test('have names that sort and read', async () => {
    await expect(writeMigration(database.url, 'Add Fax!', new Date())).rejects.toThrow(
      /lower case letters/,
    )
  })

  test('change nothing when applied again', async () => {
    expect(await applyMigrations(database.url)).toEqual([])
  })

  test('are all applied anew by a reset, which empties the tables', async () => {
    await database.db.district.create({
      data: { code: '310101', name: '黄浦区', nameEn: 'Huangpu' },
    })
    const applied = await resetDatabase(database.url)
    expect(applied.length).toBeGreaterThanOrEqual(2)
    expect(await database.db.district.count()).toBe(0)
  })
})

describe('a write to the outbox', () => {
  test('notifies those who listen once it is committed', async () => {
    const listener = new pg.Client({ connectionString: database.url })
    await listener.connect()
    await listener.query('LISTEN lianhe_outbox')
    const heard = new Promise((resolve) => listener.once('notification', resolve))
    await database.db.outboxEntry.create({
      data: { subject: 'need', subjectId: '00000000-0000-4000-8000-000000000001' },
    })
    await expect(heard).resolves.toMatchObject({ channel: 'lianhe_outbox' })
    await listener.end()
  })
})
