import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportLog } from '../../../prisma/audit/export-log.server'
import { sealEntries } from '../../../prisma/audit/seal-entries.server'
import { signHead } from '../../../prisma/audit/sign-head.server'
import { keepSigningKey, type SigningKey } from '../../../prisma/audit/signing-key.server'
import { verifyExport } from '../../../prisma/audit/verify-export.server'
import { createDatabase } from '../../../prisma/client.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const folder = mkdtempSync(join(tmpdir(), 'lianhe-audit-'))
const now = new Date('2026-11-23T08:00:00Z')
let database: TestDatabase
let key: SigningKey

beforeAll(async () => {
  database = await createTestDatabase('empty')
  key = keepSigningKey(join(folder, 'key.pem'))
})

afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const entry = (subjectId: string) => ({
  data: { actor: 'import', verb: 'create', subject: 'need', subjectId, after: { n: 1, a: '光' } },
})

function publicPem(): string {
  return key.publicKey.export({ type: 'spki', format: 'pem' }).toString()
}

async function exportLines(): Promise<string[]> {
  const lines: string[] = []
  const keys = [{ id: key.id, pem: publicPem() }]
  for await (const line of exportLog(database.db, keys, now)) lines.push(line)
  return lines
}

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** Of a machine that does other things as well. */
const patient = { maxWait: 25_000, timeout: 25_000 }

/** An open transaction of any database of the server makes entries wait: other suites have some. */
async function sealUntil(size: number): Promise<void> {
  await expect
    .poll(
      async () => {
        await sealEntries(database.db)
        return database.db.auditSeal.count()
      },
      { timeout: 25_000 },
    )
    .toBe(size)
}

describe('the audit log', () => {
  test('has one chain without gaps, however many processes write and chain at once', async () => {
    const others = [1, 2, 3].map(() => createDatabase(database.url))
    const writes = others.flatMap((db, who) =>
      Array.from({ length: 25 }, (_, n) =>
        db.$transaction(async (tx) => {
          await tx.auditEntry.create(entry(`${who}-${n}`))
          // Some transactions stay open while later ones commit.
          if (n % 5 === 0) await tx.$executeRaw`SELECT pg_sleep(0.02)`
        }, patient),
      ),
    )
    const sealing = others.map((db) => sealEntries(db))
    await Promise.all([...writes, ...sealing])
    await sealUntil(75)
    await Promise.all(others.map((db) => db.$disconnect()))
    const seals = await database.db.auditSeal.findMany({ orderBy: { sequence: 'asc' } })
    expect(seals.map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 75 }, (_, at) => at + 1),
    )
    expect(new Set(seals.map(({ entryId }) => entryId)).size).toBe(75)
  })

  test('is exported and proven from the file alone, against the key', async () => {
    await signHead(database.db, key, now)
    await database.db.auditEntry.create(entry('late'))
    await sealUntil(76)
    const lines = await exportLines()
    expect(await verifyExport(linesOf(lines), publicPem())).toMatchObject({
      ok: true,
      state: { entries: 76, signed: 75, heads: 1 },
    })
    expect(await verifyExport(linesOf(lines), null)).toMatchObject({ ok: true })
  })

  test('names the line and the entry that somebody changed', async () => {
    const lines = await exportLines()
    const forged = lines.with(10, (lines[10] as string).replace('"import"', '"imp0rt"'))
    expect(await verifyExport(linesOf(forged), publicPem())).toEqual({
      ok: false,
      line: 11,
      fault: { reason: 'changed-entry', sequence: 10 },
    })
    expect(await verifyExport(linesOf(lines.slice(0, -1)), null)).toMatchObject({
      ok: false,
      fault: { reason: 'cut-short' },
    })
    expect(await verifyExport(linesOf(['{}']), null)).toMatchObject({
      fault: { reason: 'no-header' },
    })
  })

  test('believes no other key than the one it is given', async () => {
    const other = keepSigningKey(join(folder, 'other.pem'))
    const pem = other.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(await verifyExport(linesOf(await exportLines()), pem)).toMatchObject({
      ok: false,
      fault: { reason: 'unknown-key', keyId: key.id },
    })
  })

  test('signs what is new only, and cannot be changed in the database', async () => {
    const first = await signHead(database.db, key, now)
    expect(Number(first?.size)).toBe(76)
    expect(await signHead(database.db, key, now)).toEqual(first)
    const { db } = database
    await expect(db.auditSeal.deleteMany()).rejects.toThrow(/append-only/)
    await expect(db.auditHead.updateMany({ data: { keyId: 'x' } })).rejects.toThrow(/append-only/)
  })
})

test('the key of the log is made once and only its owner can read it', () => {
  const path = join(folder, 'fresh.pem')
  expect(keepSigningKey(path).id).toBe(keepSigningKey(path).id)
  expect(statSync(path).mode & 0o077).toBe(0)
})
