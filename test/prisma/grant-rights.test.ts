import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRights } from '../../prisma/grant-rights.server'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let app: pg.Client
const role = `app_${process.pid}`

beforeAll(async () => {
  database = await createTestDatabase('reference')
  await database.db.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`)
  await grantRights(database.url, role)
  const url = new URL(database.url)
  url.username = role
  url.password = role
  app = new pg.Client({ connectionString: url.href })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await database.db.$executeRawUnsafe(`DROP OWNED BY ${role}`)
  await database.db.$executeRawUnsafe(`DROP ROLE ${role}`)
  await database.drop()
})

describe('the role that runs the product', () => {
  test('writes rows and adds to the audit log', async () => {
    const { rows } = await app.query(
      `INSERT INTO "AuditEntry" ("actor", "verb", "subject", "subjectId")
       VALUES ('a', 'b', 'c', 'd') RETURNING "id"`,
    )
    expect(rows).toHaveLength(1)
    await app.query(`DELETE FROM "Session"`)
  })

  test('asks for jobs, takes, ends and discards them', async () => {
    const ask = `SELECT id FROM graphile_worker.add_job('letter', '{}')`
    const { rows: asked } = await app.query<{ id: string }>(ask)
    const id = asked[0]?.id
    const take = `UPDATE graphile_worker._private_jobs SET attempts = 1, max_attempts = 1 WHERE id = $1`
    expect((await app.query(take, [id])).rowCount).toBe(1)
    const { rows } = await app.query(
      `SELECT id FROM graphile_worker.complete_jobs(ARRAY[$1::bigint])`,
      [id],
    )
    expect(rows).toHaveLength(1)
  })

  test('is given the same once more', async () => {
    await grantRights(database.url, role)
    const { rows } = await app.query('SELECT FROM graphile_worker.jobs')
    expect(rows).toEqual([])
  })

  test.each([
    'ALTER TABLE "Need" ADD COLUMN "evil" TEXT',
    'DROP TABLE "Need"',
    'CREATE TABLE evil ()',
    'TRUNCATE "Need"',
    'UPDATE "AuditEntry" SET "actor" = \'nobody\'',
    'DELETE FROM "AuditEntry"',
    'UPDATE "AuditSeal" SET "hash" = \'\'',
    'DELETE FROM "AuditHead"',
    'ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL',
    'UPDATE "ChainStep" SET "name" = \'evil\'',
    'DELETE FROM "_prisma_migrations"',
    'CREATE ROLE evil',
    'DROP SCHEMA graphile_worker CASCADE',
    'ALTER TABLE graphile_worker._private_jobs DISABLE ROW LEVEL SECURITY',
    'DELETE FROM graphile_worker.migrations',
    `COPY (SELECT 1) TO PROGRAM 'id'`,
    `SELECT pg_read_file('/etc/passwd')`,
  ])('may not: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/)
  })
})
