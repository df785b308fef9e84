import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmEmail, readConfirmation } from '../../../app/features/account/confirm-email.server'
import { deletePerson } from '../../../app/features/account/delete-person.server'
import { linkToken } from '../../../app/features/account/email-links.server'
import { requestReset } from '../../../app/features/account/request-reset.server'
import { signUp } from '../../../app/features/account/sign-up.server'
import { inviteMember } from '../../../app/features/membership/invite-member.server'
import { readInvitations } from '../../../app/features/membership/read-invitations.server'
import { settleInvitation } from '../../../app/features/membership/settle-invitation.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { type AccountWorld, createAccountWorld, newAddress, now } from './support/account-world'

let world: AccountWorld
let db: PrismaClient

beforeAll(async () => {
  world = await createAccountWorld()
  db = world.database.db
})
afterAll(() => world.end())

const ask = (email: string, at = now()) =>
  signUp(db, { email, language: 'zh-CN', address: newAddress() }, at)
const confirm = (token: string, password = 'a long password', name = '李工', at = now()) =>
  confirmEmail(
    db,
    { token, name, password, language: 'zh-CN', userAgent: 'test', address: newAddress() },
    at,
  )
const open = async (...given: Parameters<typeof confirm>) => (await confirm(...given)).kind
const personOf = (email: string) => db.person.findUnique({ where: { emailKey: email } })

describe('signing up', () => {
  test('makes nothing but a link until the address is proven', async () => {
    await ask('waiting@example.com')
    expect(await personOf('waiting@example.com')).toBeNull()
    const token = await world.tokenFor('waiting@example.com')
    expect(await readConfirmation(db, token, now())).toBe('waiting@example.com')
    expect((await world.signInWith('waiting@example.com', 'a long password')).kind).toBe('wrong')
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { subject: 'address', subjectId: token.split('.')[0] ?? '' },
    })
    expect(entry).toMatchObject({ verb: 'ask-sign-up', actor: 'visitor' })
  })

  test('makes the account of whoever opens the link, signed in, with its audit entry', async () => {
    await ask('opens@example.com')
    const confirmed = await confirm(await world.tokenFor('opens@example.com'))
    expect(confirmed.kind === 'confirmed' && confirmed.cookie).toMatch(
      /^session=.+HttpOnly; SameSite=Lax/,
    )
    const person = await personOf('opens@example.com')
    expect(person).toMatchObject({ name: '李工', email: 'opens@example.com', language: 'zh-CN' })
    expect(person?.passwordHash).toMatch(/^\$argon2id\$/)
    const [session, ...others] = await db.session.findMany({
      where: { personId: person?.id ?? '' },
    })
    expect(others).toEqual([])
    expect(session).toMatchObject({ secondFactorAt: null, userAgent: 'test' })
    const entries = await db.auditEntry.findMany({ where: { subjectId: person?.id ?? '' } })
    expect(entries).toMatchObject([{ verb: 'sign-up', actor: person?.id, subject: 'person' }])
    expect((await world.signInWith('opens@example.com', 'a long password')).kind).toBe('signed-in')
  })

  test('keeps no password, and tells the owner of a known address instead of the asker', async () => {
    const { id, email } = await world.newPerson()
    const before = await personOf(email)
    await ask(email)
    expect((await world.letters(email)).at(-1)?.subject).toBe('您已有账号')
    expect((await world.letters(email)).at(-1)?.text).not.toContain('confirm-email')
    expect(await personOf(email)).toEqual(before)
    expect(JSON.stringify(before)).not.toContain('a long password')
    expect(await db.auditEntry.count({ where: { subjectId: id, verb: 'ask-sign-up' } })).toBe(1)
  })

  test('takes other spellings of an address for the same', async () => {
    const { email } = await world.newPerson()
    await ask(email.toUpperCase())
    expect((await world.letters(email)).at(-1)?.subject).toBe('您已有账号')
    await ask('ＮＥＷ@example.com')
    await ask('New@Example.com')
    expect(await open(await world.tokenFor('ＮＥＷ@example.com'))).toBe('bad')
    expect(await open(await world.tokenFor('New@Example.com'))).toBe('confirmed')
    expect(await db.person.count({ where: { emailKey: 'new@example.com' } })).toBe(1)
  })

  test('takes a link once, within two days, unchanged, and not for another purpose', async () => {
    await ask('once@example.com')
    const token = await world.tokenFor('once@example.com')
    const late = new Date(Date.now() + 48 * 3_600_000 + 1000)
    expect(await open(token, 'a long password', '李工', late)).toBe('bad')
    expect(await open(`${token}x`)).toBe('bad')
    await requestReset(
      db,
      { email: 'once@example.com', language: 'en', address: newAddress() },
      now(),
    )
    const reset = await db.emailLink.findFirstOrThrow({
      where: { emailKey: 'once@example.com', purpose: 'reset' },
    })
    expect(await open(`${reset.id}.${token.split('.')[1]}`)).toBe('bad')
    expect(await open(token)).toBe('confirmed')
    expect(await open(token, 'another password')).toBe('bad')
    expect((await world.signInWith('once@example.com', 'a long password')).kind).toBe('signed-in')
  })

  test('asked for and opened thirty times at once makes one account, and three letters at most', async () => {
    const email = 'race@example.com'
    await Promise.all(Array.from({ length: 30 }, () => ask(email)))
    const sent = (await world.letters(email)).length
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(4)
    const links = await db.emailLink.findMany({ where: { emailKey: email } })
    expect(links).toHaveLength(30)
    const tokens = links.map(({ id }) => linkToken('confirm', id))
    expect(tokens).toContain(await world.tokenFor(email))
    const opened = await Promise.all(tokens.map((token) => open(token)))
    expect(opened.filter((kind) => kind === 'confirmed')).toHaveLength(1)
    expect(await db.person.count({ where: { emailKey: email } })).toBe(1)
  })

  test('after an account is deleted, begins anew: no earlier link opens anything', async () => {
    const email = 'again@example.com'
    await ask(email)
    const first = await world.tokenFor(email)
    await open(first)
    await ask(email)
    await deletePerson(db, (await personOf(email))?.id ?? '', now())
    expect(await db.emailLink.count({ where: { emailKey: email } })).toBe(0)
    expect(await open(first)).toBe('bad')
    await ask(email)
    expect(await open(await world.tokenFor(email))).toBe('confirmed')
  })
})

describe("somebody who signs up with another's address and waits", () => {
  test('has nothing when its owner signs up: no password, no name, no session', async () => {
    const email = 'victim@example.com'
    await ask(email)
    const early = await world.tokenFor(email)
    await ask(email)
    // The attacker asks once more after the owner did: the newest letter is still the owner's to read.
    await ask(email)
    await world.letters(email)
    expect(await open(early, 'what the attacker knows', '冒名')).toBe('bad')
    await open(await world.tokenFor(email), 'what the owner chose', '失主')
    expect(await personOf(email)).toMatchObject({ name: '失主', totpSecret: null, totpSince: null })
    expect((await world.signInWith(email, 'what the attacker knows')).kind).toBe('wrong')
    expect((await world.signInWith(email, 'what the owner chose')).kind).toBe('signed-in')
  })

  test('accepts no invitation to that address', async () => {
    const email = 'invited@example.com'
    const [inviter, attacker] = [await world.newPerson(), await world.newPerson()]
    const { id: organizationId } = await db.organization.create({
      data: { key: 'inviting', name: '邀请企业', kind: 'enterprise' },
    })
    const invite = {
      organizationId,
      actor: inviter.id,
      email,
      emailKey: email,
      role: 'owner' as const,
      language: 'zh-CN',
    }
    await db.membership.create({ data: { personId: inviter.id, organizationId, role: 'owner' } })
    const invited = await inviteMember(db, invite, now())
    const invitation = invited.ok ? invited.value : ''
    await ask(email)
    await world.signInWith(attacker.email, attacker.password)
    const session = await db.session.findFirstOrThrow({ where: { personId: attacker.id } })
    const answer = { invitation, isAccepted: true, personId: attacker.id, sessionId: session.id }
    expect(await settleInvitation(db, answer, now())).toMatchObject({ ok: false, reason: 'gone' })
    expect(await readInvitations(db, attacker.id, now())).toEqual([])
    expect(await db.membership.count({ where: { organizationId } })).toBe(1)
    await open(await world.tokenFor(email))
    const owner = await personOf(email)
    expect(await readInvitations(db, owner?.id ?? '', now())).toMatchObject([{ id: invitation }])
  })

  test('cannot even be written down: a person without a proven address is no row', async () => {
    const row = { name: '未确认', email: 'x@example.com', emailKey: 'x@example.com' }
    await expect(
      db.$executeRaw`INSERT INTO "Person" ("id", "name", "email", "emailKey", "updatedAt")
        VALUES (gen_random_uuid(), ${row.name}, ${row.email}, ${row.emailKey}, now())`,
    ).rejects.toThrow(/confirmedAt/)
  })
})
