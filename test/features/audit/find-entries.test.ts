import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AuditFilter } from '../../../app/features/audit/audit-filter'
import { findEntries } from '../../../app/features/audit/find-entries.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
const words = { t: translateIn('zh-CN') }
const [person, need, firm] = [randomUUID(), randomUUID(), randomUUID()]
const at = new Date('2026-11-23T02:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase('empty')
  const { db } = database
  const email = 'who@example.com'
  await db.person.create({
    data: { id: person, name: '周敏', email, emailKey: email, confirmedAt: at },
  })
  const entry = (subjectId: string, more: object) => ({
    ...{ at, actor: 'command', verb: 'approve', subject: 'need', subjectId },
    ...more,
  })
  await db.auditEntry.createMany({
    data: [
      entry(need, { actor: person, verb: 'approve', after: { state: 'published' } }),
      entry(firm, { actor: person, verb: 'invite', subject: 'organization', before: { a: 1 } }),
      entry(firm, { verb: 'something-new', subject: 'organization' }),
    ],
  })
})
afterAll(() => database.drop())

const find = (query: Record<string, string>) => {
  const asked = Object.entries(query).map(([name, value]) => [name, [value]])
  return findEntries(database.db, AuditFilter.parse(Object.fromEntries(asked)), words)
}
const verbsOf = async (query: Record<string, string>) =>
  (await find(query)).entries.map(({ verb }) => verb)

test('entries are shown the last first, in words, with the name of who did it', async () => {
  const { entries, next, treeHead } = await find({})
  expect([next, treeHead]).toEqual([null, null])
  expect(entries.map(({ actorName }) => actorName)).toEqual(['管理命令', '周敏', '周敏'])
  expect(entries[0]).toMatchObject({ actor: 'command', verb: 'something-new', hash: null })
  expect(entries[1]).toMatchObject({
    ...{ verb: '邀请成员', subjectId: firm, before: '{"a":1}', after: null },
    ...{ instant: at.toISOString(), sequence: null },
  })
  expect(entries[2]).toMatchObject({
    subjectId: need,
    before: null,
    after: '{"state":"published"}',
  })
})

test('they are found by who, what and which', async () => {
  expect(await verbsOf({ actor: person })).toHaveLength(2)
  expect(await verbsOf({ actor: 'command' })).toEqual(['something-new'])
  expect(await verbsOf({ verb: 'invite' })).toHaveLength(1)
  expect(await verbsOf({ subject: firm })).toHaveLength(2)
  expect(await verbsOf({ subject: firm, actor: person })).toHaveLength(1)
  expect(await verbsOf({ subject: randomUUID() })).toEqual([])
})

test('a sealed entry has its place in the chain, and the last signed head is told', async () => {
  const { db } = database
  const id = (await find({ verb: 'invite' })).entries[0]?.id ?? 0
  const bytes = (byte: number) => new Uint8Array(Buffer.alloc(32, byte))
  await db.auditSeal.create({ data: { sequence: 7n, entryId: BigInt(id), hash: bytes(1) } })
  const head = (size: bigint, byte: number) => ({
    ...{ size, root: bytes(byte), at, keyId: `key-${size}`, signature: bytes(0) },
  })
  await db.auditHead.createMany({ data: [head(9n, 9), head(2n, 2)] })
  const { entries, treeHead } = await find({ verb: 'invite' })
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({ sequence: 7, hash: '01'.repeat(32) })
  expect(treeHead).toMatchObject({ size: 9, root: '09'.repeat(32), keyId: 'key-9' })
})

test('what does not fit a page is on the next, each entry once', async () => {
  const subjectId = randomUUID()
  await database.db.auditEntry.createMany({
    data: Array.from({ length: 51 }, () => ({
      ...{ actor: 'command', verb: 'hide', subject: 'need', subjectId },
    })),
  })
  const first = await find({ subject: subjectId })
  expect(first.entries).toHaveLength(50)
  expect(first.next).toBe(first.entries.at(-1)?.id)
  const second = await find({ subject: subjectId, before: String(first.next) })
  expect([second.entries.length, second.next]).toEqual([1, null])
  const ids = [...first.entries, ...second.entries].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => other - one))
})
