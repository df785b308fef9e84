import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrismaClient } from '../../prisma/generated/client'
import { applyMigrations } from '../../prisma/migrate/apply-migrations.server'
import { diffSchema } from '../../prisma/migrate/diff-schema.server'
import { createBareDatabase, type TestDatabase } from '../support/test-database'

/** The last migration of the version that people ran before listings had versions. */
const before = '20261123212605_review_merged_into'

let database: TestDatabase
let db: PrismaClient

beforeAll(async () => {
  database = await createBareDatabase()
  db = database.db
  await applyMigrations(database.url, before)
  await fill(database.url)
  await applyMigrations(database.url)
  expect(await diffSchema(database.url)).toBe('')
})

afterAll(() => database.drop())

const idOf = (what: string, at: number) =>
  `${Buffer.from(what).toString('hex').padEnd(8, '0').slice(0, 8)}-0000-4000-8000-${String(at).padStart(12, '0')}`
const firm = idOf('firm', 1)
const need = (at: number) => idOf('need', at)
const person = (at: number) => idOf('pers', at)

/** What an old installation may hold, as its own tables took it. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    INSERT INTO "Organization" ("id", "key", "name", "kind", "updatedAt")
      VALUES ('${firm}', 'old/1', '旧库企业', 'enterprise', now());
    INSERT INTO "Person" ("id", "email", "emailKey", "name", "passwordHash", "confirmedAt", "updatedAt") VALUES
      ('${person(1)}', 'a@example.com', 'a@example.com', '有证', 'x', now(), now()),
      ('${person(2)}', 'b@example.com', 'b@example.com', '未证', 'x', NULL, now());
    INSERT INTO "Membership" ("personId", "organizationId", "role")
      VALUES ('${person(1)}', '${firm}', 'owner'), ('${person(2)}', '${firm}', 'owner');
    INSERT INTO "EmailLink" ("id", "purpose", "personId", "expiresAt")
      VALUES ('${idOf('link', 1)}', 'reset', '${person(1)}', now() + interval '1 hour'),
        ('${idOf('link', 2)}', 'confirm', '${person(2)}', now() + interval '1 hour');`)
  for (const [at, state] of ['published', 'submitted', 'rejected', 'paused', 'closed'].entries()) {
    await client.query(
      `INSERT INTO "Need" ("id", "key", "organizationId", "kind", "state", "title", "summary", "updatedAt")
        VALUES ($1, $2, $3, 'sourcing', $4, '旧库需求', '旧库里的一条需求', now())`,
      [need(at), `old/${at}`, firm, state],
    )
  }
  const lines: readonly (readonly [kind: string, term: string | null, text: string | null])[] = [
    ['material', 'TC4 ＠１', null],
    ['statement', null, '单台预算不超过八十万 @2。'],
    ['statement', null, '噪声 ≤ 65 dB @1 m'],
    ['statement', null, '联系 a@1688.example'],
    ['process', '五轴精铣', null],
  ]
  for (const [at, [kind, term, text]] of lines.entries()) {
    await client.query(
      `INSERT INTO "NeedRequirement" ("id", "needId", "position", "kind", "strictness", "term", "text")
        VALUES ($1, $2, $3, $4, 'hard', $5, $6)`,
      [idOf('requ', at), need(0), at, kind, term, text],
    )
  }
  const reviews: readonly (readonly [kind: string, subject: string, by: string | null])[] = [
    ...Array.from({ length: 3 }, () => ['need', need(1), person(1)] as const),
    ...Array.from({ length: 7 }, () => ['report', need(0), person(1)] as const),
    ...Array.from({ length: 8 }, () => ['claim', firm, person(1)] as const),
    ...Array.from({ length: 2 }, () => ['verification', firm, person(1)] as const),
    ...Array.from({ length: 2 }, () => ['report', need(0), null] as const),
  ]
  for (const [at, [kind, subject, by]] of reviews.entries()) {
    await client.query(
      `INSERT INTO "Review" ("id", "kind", "subjectId", "organizationId", "title", "submittedBy", "submittedAt", "dueAt")
        VALUES ($1, $2, $3, $4, '旧库事项', $5, now() + $6 * interval '1 second', now())`,
      [idOf('revi', at), kind, subject, firm, by, at],
    )
  }
  for (let at = 0; at < 9; at += 1) {
    await client.query(
      `INSERT INTO "ContactConsent" ("id", "personId", "organizationId", "purpose", "textVersion")
        VALUES ($1, $2, $3, 'contact', '1')`,
      [idOf('cons', at), person(1), firm],
    )
    await client.query(
      `INSERT INTO "Invitation" ("id", "organizationId", "email", "emailKey", "role", "invitedBy", "expiresAt")
        VALUES ($1, $2, 'c@example.com', 'c@example.com', 'editor', $3, now() + interval '1 day')`,
      [idOf('invi', at), firm, person(1)],
    )
  }
  for (const [at, text] of ['激光 切割', '切割 激光'].entries()) {
    await client.query(
      `INSERT INTO "Gap" ("id", "kind", "subject", "detail", "count", "lastSeenAt")
        VALUES ($1, 'search', $2, $3, $4, now())`,
      [idOf('gaps', at), `needs|${text}|`, { list: 'needs', text, filters: [] }, 3 + at],
    )
  }
  await client.end()
}

describe('an installation of before', () => {
  test('keeps who had proven an address, and nobody who had not', async () => {
    const people = await db.person.findMany({ select: { id: true } })
    expect(people).toEqual([{ id: person(1) }])
    expect(await db.emailLink.count()).toBe(0)
    expect(await db.membership.findMany({ select: { personId: true } })).toEqual([
      { personId: person(1) },
    ])
  })

  test('has its needs in the states that there are', async () => {
    const needs = await db.need.findMany({ orderBy: { key: 'asc' }, select: { state: true } })
    expect(needs.map(({ state }) => state)).toEqual([
      'published',
      'draft',
      'draft',
      'expired',
      'closed',
    ])
  })

  test('shows no requirement that was marked for others', async () => {
    const rows = await db.needRequirement.findMany({
      where: { needId: need(0) },
      orderBy: { position: 'asc' },
    })
    expect(rows.map(({ tier, term, text }) => [tier, term ?? text])).toEqual([
      [1, 'TC4'],
      [2, '单台预算不超过八十万'],
      [0, '噪声 ≤ 65 dB @1 m'],
      [0, '联系 a@1688.example'],
      [0, '五轴精铣'],
    ])
    // The index follows, and the log tells of it.
    expect(await db.outboxEntry.count({ where: { subjectId: need(0) } })).toBe(1)
    expect(
      await db.auditEntry.findMany({ select: { actor: true, verb: true, subjectId: true } }),
    ).toEqual([{ actor: 'migration', verb: 'edit', subjectId: need(0) }])
  })

  test('has each matter open once', async () => {
    const open = await db.review.groupBy({
      by: ['kind'],
      where: { decidedAt: null },
      _count: true,
    })
    expect(Object.fromEntries(open.map((it) => [it.kind, it._count]))).toEqual({
      need: 1,
      report: 3,
      claim: 1,
      verification: 1,
    })
    // Of a listing the last one: it is about what was written last.
    const last = await db.review.findFirstOrThrow({ where: { kind: 'need', decidedAt: null } })
    expect(last.id).toBe(idOf('revi', 2))
    expect(await db.review.count()).toBe(22)
    expect(await db.contactConsent.count({ where: { revokedAt: null } })).toBe(1)
    expect(await db.invitation.count({ where: { settledAt: null } })).toBe(1)
  })

  test('counts one question once, in whatever order its words were typed', async () => {
    const gaps = await db.gap.findMany({ select: { subject: true, count: true } })
    expect(gaps).toEqual([{ subject: 'needs|切割 激光|', count: 7 }])
  })
})
