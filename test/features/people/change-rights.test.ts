import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { signUp } from '../../../app/features/account/sign-up.server'
import { changeRights } from '../../../app/features/people/change-rights.server'
import { findPeople } from '../../../app/features/people/find-people.server'
import { resetSecondFactor } from '../../../app/features/people/reset-second-factor.server'
import type { RightsInput } from '../../../app/features/people/rights-form'
import { closeDatabase } from '../../../app/platform/environment/database.server'
import { appointAdministrator } from '../../../scripts/setup/appoint-administrator'
import { startTestJobWorker } from '../../support/job-worker'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let folder: string
const actor = '11111111-1111-4111-8111-111111111111'
const now = new Date()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'people-'))
  vi.stubEnv('MAIL_DIR', folder)
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('demo')
  vi.stubEnv('DATABASE_URL', database.url)
})
afterAll(async () => {
  await closeDatabase()
  await database.drop()
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

async function person(email: string) {
  const { id } = await database.db.person.create({
    data: { name: '测试', email, emailKey: email, confirmedAt: now },
  })
  await database.db.session.create({
    data: {
      personId: id,
      tokenHash: new Uint8Array(Buffer.from(email)),
      expiresAt: new Date(Date.now() + 60_000),
    },
  })
  return id
}

describe('a second factor that is lost', () => {
  test('is taken away by an administrator who says how it made sure, and by nobody else', async () => {
    const id = await person('lost@example.com')
    const with2 = { totpSecret: 'sealed', totpSince: now, totpLastStep: 1 }
    await database.db.person.update({ where: { id }, data: with2 })
    await database.db.recoveryCode.create({ data: { personId: id, codeHash: new Uint8Array(32) } })
    const proof = '当面核对身份证件，与开户登记一致'
    const ask = (more: object) =>
      resetSecondFactor(database.db, { person: id, proof, actor, ...more })
    expect(await ask({ proof: 'ok' })).toMatchObject({ reason: 'no-proof' })
    expect(await ask({ actor: id })).toMatchObject({ reason: 'self' })
    expect(await ask({ person: crypto.randomUUID() })).toMatchObject({ reason: 'no-person' })
    expect(await database.db.session.count({ where: { personId: id } })).toBe(1)
    expect((await ask({})).ok).toBe(true)
    const row = await database.db.person.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ totpSecret: null, totpSince: null, totpLastStep: null })
    expect(await database.db.recoveryCode.count({ where: { personId: id } })).toBe(0)
    expect(await database.db.session.count({ where: { personId: id } })).toBe(0)
    const [entry] = await database.db.auditEntry.findMany({ where: { subjectId: id } })
    expect(entry).toMatchObject({ verb: 'reset-second-factor', actor, after: { proof } })
    const jobs = startTestJobWorker(database)
    await jobs.settled()
    await jobs.stop()
    const letter = readdirSync(folder).sort().at(-1)
    expect(readFileSync(join(folder, letter ?? ''), 'utf8')).toContain('两步验证已重置')
  })
})

describe('the first city administrator', () => {
  test('is made by a command, of somebody whose address is confirmed', async () => {
    await signUp(database.db, { email: 'first@example.com', language: 'en', address: 'test' }, now)
    await expect(appointAdministrator(database.db, 'first@example.com')).rejects.toThrow()
    const id = await person('first@example.com')
    await appointAdministrator(database.db, 'First@Example.com')
    expect(await findPeople(database.db, 'first@')).toMatchObject([{ isAdministrator: true }])
    expect(await database.db.session.count({ where: { personId: id } })).toBe(0)
    const [entry] = await database.db.auditEntry.findMany({ where: { subjectId: id } })
    expect(entry).toMatchObject({ actor: 'command', verb: 'administrator' })
  })
})

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
