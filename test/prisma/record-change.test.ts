import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditSubjects, auditTable } from '../../app/domain/audit/audit-table'
import { recordChange, recordChanges } from '../../prisma/record-change.server'
import { recordCreation } from '../../prisma/record-creation.server'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
const [organizationId, needId, capabilityId, pilotId] = Array.from({ length: 4 }, () =>
  crypto.randomUUID(),
) as [string, string, string, string]

beforeAll(async () => {
  database = await createTestDatabase('empty')
  const { db } = database
  const listing = { organizationId, title: '件', summary: '件' }
  await db.organization.create({
    data: { id: organizationId, key: 'o', name: '某企业', kind: 'enterprise' },
  })
  await db.need.create({ data: { id: needId, key: 'n', kind: 'sourcing', ...listing } })
  await db.capability.create({ data: { id: capabilityId, key: 'c', ...listing } })
  await db.pilotPlatform.create({
    data: { id: pilotId, key: 'p', organizationId, name: '台', summary: '台' },
  })
})

afterAll(() => database.drop())

/** The outbox rows that a piece of work writes, as `subject/id`. */
async function following(work: (db: TestDatabase['db']) => Promise<void>) {
  const { db } = database
  const last = await db.outboxEntry.findFirst({ orderBy: { id: 'desc' } })
  await work(db)
  const rows = await db.outboxEntry.findMany({ where: { id: { gt: last?.id ?? 0n } } })
  return rows.map(({ subject, subjectId }) => `${subject}/${subjectId}`).sort()
}

const whole = [
  `capability/${capabilityId}`,
  `need/${needId}`,
  `organization/${organizationId}`,
  `pilot/${pilotId}`,
].sort()

test('a change of an organization reaches the documents of all its listings', async () => {
  const change = { actor: 'x', subject: 'organization', subjectId: organizationId } as const
  expect(
    await following((db) =>
      db.$transaction((tx) => recordChange(tx, { ...change, verb: 'change' })),
    ),
  ).toEqual(whole)
  expect(
    await following((db) =>
      db.$transaction((tx) =>
        recordChange(tx, {
          actor: 'x',
          verb: 'decide-approve',
          subject: 'review',
          subjectId: 'r',
          document: { subject: 'organization', subjectId: organizationId },
        }),
      ),
    ),
  ).toEqual(whole)
  expect(
    await following((db) =>
      db.$transaction((tx) => recordChange(tx, { ...change, verb: 'claim' })),
    ),
  ).toEqual([])
})

test('many changes at once leave an entry and a row each', async () => {
  const other = crypto.randomUUID()
  expect(
    await following((db) =>
      db.$transaction(async (tx) => {
        await recordChanges(
          tx,
          [needId, other].map((subjectId) => ({
            actor: 'import',
            verb: 'import-create' as const,
            subject: 'need' as const,
            subjectId,
          })),
        )
        await recordCreation(tx, 'pilot', [pilotId], 'demo')
      }),
    ),
  ).toEqual([`need/${needId}`, `need/${other}`, `pilot/${pilotId}`].sort())
  expect(await database.db.auditEntry.count({ where: { subjectId: other } })).toBe(1)
})

test('no field that its row does not tell reaches the log, whatever is handed in', async () => {
  const { db } = database
  const secrets = {
    passwordHash: '金丝雀',
    email: '金丝雀',
    detail: '金丝雀',
    title: '金丝雀',
    note: '金丝雀',
  }
  for (const subject of auditSubjects) {
    for (const verb of Object.keys(auditTable[subject])) {
      // Past the types, as a spread of a row would be.
      const change = {
        actor: 'canary',
        verb,
        subject,
        subjectId: 's',
        before: secrets,
        after: secrets,
      }
      const told = { ...change, document: null, subjectId: crypto.randomUUID() }
      await db.$transaction((tx) => recordChange(tx, told as never))
    }
  }
  const entries = await db.auditEntry.findMany({ where: { actor: 'canary' } })
  expect(entries.length).toBeGreaterThan(60)
  const open = entries.filter((it) => JSON.stringify([it.before, it.after]).includes('金丝雀'))
  // The name of what evidence is handed in for is public.
  expect(new Set(open.map(({ subject, verb }) => `${subject} ${verb}`))).toEqual(
    new Set(['organization submit-verification', 'organization submit-label']),
  )
  expect(JSON.stringify(open.map(({ after }) => Object.keys(after as object)))).not.toMatch(
    /password|note/,
  )
})
