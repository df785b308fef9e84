import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRights } from '../../../app/features/people/change-rights.server'
import { findPeople } from '../../../app/features/people/find-people.server'
import { resetSecondFactor } from '../../../app/features/people/reset-second-factor.server'
import type { RightsInput } from '../../../app/features/people/rights-form'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
const actor = randomUUID()
const now = new Date('2026-11-23T00:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase('empty')
})
afterAll(() => database.drop())

let count = 0
async function person(email: string, more: object = {}) {
  count += 1
  const { id } = await database.db.person.create({
    data: {
      ...{ name: '测试', email, emailKey: email, confirmedAt: now },
      ...{ createdAt: new Date(now.getTime() + count * 1000) },
      ...more,
    },
  })
  return id
}

async function park() {
  const code = { code: '310115', name: '浦东新区', nameEn: 'Pudong' }
  await database.db.district.upsert({ where: { code: code.code }, create: code, update: {} })
  const { id } = await database.db.park.create({
    data: { key: randomUUID(), name: '甲园', summary: '', districtCode: code.code },
  })
  return id
}

const found = async (text: string) => (await findPeople(database.db, text)).map(({ id }) => id)
const change = (input: RightsInput, by = actor) => changeRights(database.db, input, by, now)
const standing = (id: string) => database.db.person.findUniqueOrThrow({ where: { id } })

test('people are found by a part of name or address, the last to come first', async () => {
  const [one, two] = [
    await person('Anna.Li@a.example'),
    await person('x@a.example', { name: 'ANNA' }),
  ]
  await person('anna@b.example', { deletedAt: now })
  expect(await found(' anna ')).toEqual([two, one])
  expect(await found('nobody')).toEqual([])
})

test('without a text they are those who have a role', async () => {
  await person('plain@c.example')
  const administrator = await person('one@c.example', { isAdministrator: true })
  const auditor = await person('two@c.example', { isAuditor: true, totpSince: now })
  const operator = await person('three@c.example')
  const parkId = await park()
  await change({ person: operator, intent: 'appoint', park: parkId })
  await person('gone@c.example', { isAuditor: true, deletedAt: now })
  expect(await found('')).toEqual([operator, auditor, administrator])
  const firm = { key: randomUUID(), kind: 'enterprise' as const, name: '企业' }
  const { id: organizationId } = await database.db.organization.create({ data: firm })
  await database.db.membership.create({
    data: { personId: operator, organizationId, role: 'owner' },
  })
  expect(await findPeople(database.db, 'c.example')).toMatchObject([
    { parks: [{ id: parkId, name: '甲园' }], organizations: ['企业'], hasSecondFactor: false },
    { isAuditor: true, isAdministrator: false, hasSecondFactor: true, isSuspended: false },
    { isAuditor: false, isAdministrator: true },
    { email: 'plain@c.example', isDemo: false },
  ])
})

test('each right is given and taken alone, of that person and park alone', async () => {
  const [id, other] = [await person('a@d.example'), await person('b@d.example')]
  const rights = async () => {
    const { isAdministrator, isAuditor, suspendedAt } = await standing(id)
    return [isAdministrator, isAuditor, suspendedAt]
  }
  const steps = [
    ['administrator', [true, false, null]],
    ['auditor', [true, true, null]],
    ['suspend', [true, true, now]],
    ['sign-out', [true, true, now]],
    ['no-administrator', [false, true, now]],
    ['restore', [false, true, null]],
    ['no-auditor', [false, false, null]],
  ] as const
  for (const [intent, expected] of steps) {
    expect(await change({ person: id, intent })).toMatchObject({ ok: true })
    expect(await rights(), intent).toEqual(expected)
  }
  expect(await standing(other)).toMatchObject({ isAdministrator: false, suspendedAt: null })
  const [one, two] = [await park(), await park()]
  for (const person of [id, other]) {
    for (const park of [one, two]) await change({ person, intent: 'appoint', park })
  }
  expect(await change({ person: id, intent: 'appoint', park: one })).toMatchObject({ ok: true })
  await change({ person: id, intent: 'dismiss', park: one })
  const operators = await database.db.parkOperator.findMany({ where: { parkId: one } })
  expect(operators.map(({ personId }) => personId)).toEqual([other])
  expect(await database.db.parkOperator.count({ where: { parkId: two } })).toBe(2)
  const [entry] = await database.db.auditEntry.findMany({ where: { verb: 'dismiss' } })
  expect(entry).toMatchObject({ actor, subject: 'person', subjectId: id, after: { park: one } })
})

test('nothing is changed of somebody whose account is deleted, or for a park that is none', async () => {
  const deleted = await person('gone@e.example', { deletedAt: now })
  const proof = '当面核对身份证件，与开户登记一致'
  expect(await change({ person: deleted, intent: 'auditor' })).toMatchObject({
    reason: 'no-person',
  })
  const reset = resetSecondFactor(database.db, { person: deleted, proof, actor })
  expect(await reset).toMatchObject({ reason: 'no-person' })
  const id = await person('here@e.example')
  const nowhere = { person: id, intent: 'appoint', park: randomUUID() } as const
  expect(await change(nowhere)).toMatchObject({ reason: 'no-park' })
  expect(await change({ person: id, intent: 'dismiss' })).toMatchObject({ reason: 'no-park' })
  for (const subjectId of [deleted, id]) {
    expect(await database.db.auditEntry.count({ where: { subjectId } })).toBe(0)
  }
})

test('a second factor that is reset is of that person alone', async () => {
  const [id, other] = [await person('a@f.example'), await person('b@f.example')]
  for (const personId of [id, other]) {
    const codeHash = new Uint8Array(Buffer.from(personId))
    await database.db.recoveryCode.create({ data: { personId, codeHash } })
    await database.db.person.update({ where: { id: personId }, data: { totpSince: now } })
    await database.db.session.create({
      data: { personId, tokenHash: codeHash, expiresAt: new Date(now.getTime() + 1000) },
    })
  }
  const reset = (proof: string) => resetSecondFactor(database.db, { person: id, proof, actor })
  expect(await reset('         short         ')).toMatchObject({ reason: 'no-proof' })
  expect(await reset('  ten signs!  ')).toMatchObject({ ok: true })
  const [entry] = await database.db.auditEntry.findMany({ where: { subjectId: id } })
  expect(entry?.after).toEqual({ proof: 'ten signs!' })
  const where = { personId: other }
  expect(await database.db.recoveryCode.count({ where })).toBe(1)
  expect(await database.db.session.count({ where })).toBe(1)
  expect((await standing(other)).totpSince).toEqual(now)
})
