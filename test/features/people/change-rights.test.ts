import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { changeRights, type RightsInput } from '../../../app/features/people/change-rights.server'
import { findPeople } from '../../../app/features/people/find-people.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
const actor = '11111111-1111-4111-8111-111111111111'
const now = new Date()

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('demo')
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

async function person(email: string) {
  const { id } = await database.db.person.create({ data: { name: '测试', email, emailKey: email } })
  await database.db.session.create({
    data: {
      personId: id,
      tokenHash: new Uint8Array(Buffer.from(email)),
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
  return id
}

describe('a change of rights', () => {
  test('ends the sessions of whom it concerns, and is in the audit log', async () => {
    const park = await database.db.park.findFirstOrThrow()
    const id = await person('rights@example.com')
    const change = (intent: RightsInput['intent']) =>
      changeRights(database.db, { person: id, intent, park: park.id }, actor, now)
    expect((await change('appoint')).ok).toBe(true)
    expect(await database.db.session.count({ where: { personId: id } })).toBe(0)
    expect(await findPeople(database.db, 'rights@')).toMatchObject([{ parks: [{ id: park.id }] }])
    await change('dismiss')
    await change('suspend')
    expect(await findPeople(database.db, 'rights@')).toMatchObject([
      { parks: [], isSuspended: true },
    ])
    await change('restore')
    const log = await database.db.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    })
    expect(log.map(({ verb }) => verb)).toEqual(['appoint', 'dismiss', 'suspend', 'restore'])
  })

  test("is never of one's own, of nobody, or for no park", async () => {
    const id = await person('self@example.com')
    const ask = (input: RightsInput, by = actor) => changeRights(database.db, input, by, now)
    expect(await ask({ person: id, intent: 'auditor' }, id)).toMatchObject({ reason: 'self' })
    expect(await ask({ person: id, intent: 'appoint' })).toMatchObject({ reason: 'no-park' })
    expect(await ask({ person: crypto.randomUUID(), intent: 'suspend' })).toMatchObject({
      reason: 'no-person',
    })
    expect(await database.db.session.count({ where: { personId: id } })).toBe(1)
  })
})
