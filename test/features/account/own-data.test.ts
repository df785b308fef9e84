import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeProfile } from '../../../app/features/account/change-account.server'
import { giveConsent, revokeConsent } from '../../../app/features/account/change-consent.server'
import { changeData } from '../../../app/features/account/change-data.server'
import { deletePerson } from '../../../app/features/account/delete-person.server'
import { exportPerson } from '../../../app/features/account/export-person.server'
import { readConsents } from '../../../app/features/account/read-consents.server'
import { readLetters } from '../../../app/features/account/read-letters.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import type { PageContext } from '../../../app/platform/pages/page-context.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { type AccountRows, accountRows, inHours, now, password } from './support/account-rows'
import { type AccountWorld, createAccountWorld } from './support/account-world'

let world: AccountWorld
let db: PrismaClient
let rows: AccountRows
const t = translateIn('zh-CN')

beforeAll(async () => {
  world = await createAccountWorld()
  db = world.database.db
  rows = await accountRows(db)
})
afterAll(() => world.end())

describe('a consent', () => {
  test('is given by members only, once, and taken back by whoever gave it', async () => {
    const [{ id }, other] = [await rows.addPerson(), await rows.addPerson()]
    const [firm, elsewhere] = [await rows.addFirm(), await rows.addFirm()]
    await rows.join(id, firm)
    await rows.join(other.id, elsewhere)
    for (const organizationId of [firm, firm, elsewhere]) {
      await giveConsent(db, id, organizationId, now)
    }
    const [given, ...more] = await readConsents(db, id)
    expect(more).toEqual([])
    expect(given).toMatchObject({
      ...{ organization: '企业', givenAt: now.toISOString(), revokedAt: null },
    })
    await revokeConsent(db, other.id, given?.id ?? '', now)
    expect((await readConsents(db, id))[0]?.revokedAt).toBeNull()
    await revokeConsent(db, id, given?.id ?? '', inHours(1))
    await giveConsent(db, id, firm, inHours(2))
    const consents = await readConsents(db, id)
    expect(consents.map(({ revokedAt }) => revokedAt)).toEqual([null, inHours(1).toISOString()])
    expect(await readConsents(db, other.id)).toEqual([])
    expect(await rows.verbsOf(id)).toEqual(['give-consent', 'revoke-consent', 'give-consent'])
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { actor: id, verb: 'give-consent' },
    })
    expect(entry).toMatchObject({ subjectId: id, after: { organizationId: firm } })
  })
})

describe('a form of the page of data', () => {
  const send = (personId: string, fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return changeData({ db, t, now } as unknown as PageContext, personId, form)
  }

  test('gives a consent and takes it back, and deletes nothing by it', async () => {
    const { id } = await rows.addPerson()
    const organization = await rows.addFirm()
    await rows.join(id, organization)
    const done = { ok: true, isDeleted: false }
    expect(await send(id, { intent: 'consent', organization })).toEqual(done)
    const [{ id: consent } = { id: '' }] = await readConsents(db, id)
    expect(await send(id, { intent: 'consent', consent })).toEqual(done)
    expect(await send(id, { intent: 'revoke', organization })).toEqual(done)
    expect((await readConsents(db, id))[0]?.revokedAt).toBeNull()
    expect(await send(id, { intent: 'revoke', consent })).toEqual(done)
    expect((await readConsents(db, id))[0]?.revokedAt).not.toBeNull()
    expect(await send(id, { intent: 'nothing' })).toMatchObject({ ok: false })
    expect((await rows.rowOf(id)).deletedAt).toBeNull()
  })

  test('deletes the account for its password, unless an organization would be left alone', async () => {
    const [{ id }, other] = [await rows.addPerson(), await rows.addPerson()]
    const firm = await rows.addFirm()
    await rows.join(id, firm, 'owner')
    await rows.join(other.id, firm)
    const wrong = t('account:password.wrong')
    for (const fields of [{}, { password: 'wrong' }]) {
      expect(await send(id, { intent: 'delete', ...fields })).toMatchObject({
        ...{ ok: false, state: { errors: { password: wrong }, message: wrong } },
      })
    }
    const left = await send(id, { intent: 'delete', password })
    expect(left).toMatchObject({ ok: false, state: { message: t('account:data.lastOwner') } })
    expect((await rows.rowOf(id)).deletedAt).toBeNull()
    expect(await send(other.id, { intent: 'delete', password })).toEqual({
      ...{ ok: true, isDeleted: true },
    })
    for (let at = 0; at < 12; at += 1) await send(id, { intent: 'delete', password: 'wrong' })
    const waiting = await send(id, { intent: 'delete', password })
    expect(waiting.ok ? '' : waiting.state.message).toMatch(/分钟/)
    expect((await rows.rowOf(id)).deletedAt).toBeNull()
  })
})

describe('an account that is deleted', () => {
  test('takes with it all that names the person or opens something, and nothing of others', async () => {
    const office = { isAdministrator: true, isAuditor: true, totpSecret: 'x', totpSince: now }
    const people = [await rows.addPerson(office), await rows.addPerson(office)] as const
    const firm = await rows.addFirm()
    const row = { key: randomUUID(), name: '园', summary: '', districtCode: '310115' }
    const { id: parkId } = await db.park.create({ data: row })
    for (const { id, email } of people) {
      await rows.addSession(id)
      await rows.join(id, firm, 'owner')
      await db.recoveryCode.create({ data: { personId: id, codeHash: new Uint8Array(32) } })
      await db.parkOperator.create({ data: { personId: id, parkId } })
      await giveConsent(db, id, firm, now)
      const link = { email, emailKey: email, expiresAt: inHours(1) }
      await db.emailLink.create({ data: { ...link, purpose: 'reset' } })
      const invitation = { organizationId: firm, role: 'viewer' as const, invitedBy: randomUUID() }
      await db.invitation.create({ data: { ...link, ...invitation } })
    }
    const [gone, stays] = people
    expect((await deletePerson(db, gone.id, now)).ok).toBe(true)
    expect(await rows.rowOf(gone.id)).toMatchObject({
      ...{ email: null, emailKey: null, name: '', passwordHash: null, totpSecret: null },
      ...{ totpSince: null, isAdministrator: false, isAuditor: false, deletedAt: now },
    })
    expect(await rows.rowOf(stays.id)).toMatchObject({ email: stays.email, isAuditor: true })
    const kept = async ({ id, email }: { id: string; email: string }) => {
      const where = { personId: id }
      return Promise.all([
        db.session.count({ where }),
        db.recoveryCode.count({ where }),
        db.membership.count({ where }),
        db.parkOperator.count({ where }),
        db.contactConsent.count({ where }),
        db.emailLink.count({ where: { emailKey: email } }),
        db.invitation.count({ where: { emailKey: email } }),
      ])
    }
    expect(await kept(gone)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(await kept(stays)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect((await rows.verbsOf(gone.id)).at(-1)).toBe('delete-account')
  })
})

describe('what is exported', () => {
  test('is all that is kept of that person, in its order, and nothing of others', async () => {
    const [{ id, email }, other] = [
      await rows.addPerson({ totpSince: now }),
      await rows.addPerson(),
    ]
    const firm = await rows.addFirm()
    const row = { key: randomUUID(), name: '导出园', summary: '', districtCode: '310115' }
    const { id: parkId } = await db.park.create({ data: row })
    await db.parkOperator.create({ data: { personId: id, parkId } })
    await rows.join(id, firm, 'owner')
    await rows.addSession(id, { userAgent: 'Firefox' })
    await giveConsent(db, id, firm, now)
    await changeProfile(db, id, { name: '王工', language: 'en' })
    await changeProfile(db, other.id, { name: '别人', language: 'en' })
    const review = (submittedBy: string, title: string, hours: number) => ({
      ...{ kind: 'claim' as const, subjectId: firm, dueAt: now, decidedAt: now, note: '说明' },
      ...{ submittedBy, title, submittedAt: inHours(hours), decision: 'reject' as const },
      reply: '答复',
    })
    await db.review.createMany({
      data: [review(id, '后', 2), review(id, '先', 1), review(other.id, '别人的', 0)],
    })
    const { person, actions, reviews } = await exportPerson(db, id)
    expect(person).toMatchObject({
      ...{ id, email, name: '王工', language: 'en', confirmedAt: now, totpSince: now },
      ...{ createdAt: expect.any(Date), updatedAt: expect.any(Date) },
      sessions: [{ userAgent: 'Firefox', expiresAt: inHours(1), seenAt: expect.any(Date) }],
      memberships: [{ role: 'owner', organization: { id: firm, name: '企业' } }],
      contacts: [{ purpose: 'contact', givenAt: now, revokedAt: null, organization: { id: firm } }],
      parks: [{ park: { id: parkId, name: '导出园' } }],
    })
    expect(person.sessions[0]?.createdAt).toBeInstanceOf(Date)
    expect(person.memberships[0]?.createdAt).toBeInstanceOf(Date)
    expect(person.contacts[0]).toMatchObject({ textVersion: expect.any(String) })
    expect(actions).toMatchObject([
      { verb: 'give-consent', subject: 'person', subjectId: id, at: expect.any(Date) },
      { verb: 'change-profile' },
    ])
    expect(reviews).toMatchObject([
      { kind: 'claim', title: '先', note: '说明', decision: 'reject', reply: '答复' },
      { title: '后', submittedAt: inHours(2) },
    ])
  })
})

test('letters are shown where a folder keeps them, the last first', async () => {
  const [{ email: first }, { email: last }] = [await world.newPerson(), await world.newPerson()]
  const shown = (await readLetters()) ?? []
  expect(shown.map(({ to }) => to).slice(0, 2)).toEqual([last, first])
  expect(shown[0]?.text).toContain('link=')
})
