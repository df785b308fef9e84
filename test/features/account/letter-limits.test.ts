import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePassword } from '../../../app/features/account/change-account.server'
import { requestReset } from '../../../app/features/account/request-reset.server'
import { resetPassword } from '../../../app/features/account/reset-password.server'
import { signIn } from '../../../app/features/account/sign-in.server'
import { signUp } from '../../../app/features/account/sign-up.server'
import { inviteMember } from '../../../app/features/membership/invite-member.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { type AccountWorld, createAccountWorld, newAddress, now } from './support/account-world'

let world: AccountWorld
let db: PrismaClient

beforeAll(async () => {
  world = await createAccountWorld()
  db = world.database.db
})
afterAll(() => world.end())

const language = 'zh-CN'
const askReset = (email: string) =>
  requestReset(db, { email, language, address: newAddress() }, now())
const reset = (token: string, password: string) =>
  resetPassword(db, { token, password, address: newAddress() }, now())

/** The token of each letter to an address that has a link, in their order. */
const tokensFor = async (email: string) =>
  (await world.letters(email)).flatMap(({ text }) => /link=(\S+)/.exec(text)?.[1] ?? [])

async function twenty(doIt: () => Promise<unknown>) {
  for (let time = 0; time < 20; time += 1) await doIt()
}

describe('letters to an address are limited, whoever makes us write them and from where', () => {
  test('when twenty people ask to reset a password, known or not', async () => {
    const { email } = await world.newPerson()
    const before = (await world.letters(email)).length
    await twenty(() => askReset(email))
    expect((await world.letters(email)).length - before).toBeLessThan(4)
    await twenty(() => askReset('unknown@example.com'))
    expect((await world.letters('unknown@example.com')).length).toBeLessThan(4)
  })

  test('when twenty people sign up with it, in any spelling', async () => {
    let time = 0
    await twenty(() => {
      time += 1
      const email = time % 2 ? 'often@example.com' : 'Often@Example.com'
      return signUp(db, { email, language, address: newAddress() }, now())
    })
    const all = await world.letters()
    const sent = all.filter(({ to }) => to.toLowerCase() === 'often@example.com')
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.length).toBeLessThan(4)
  })

  test('when twenty organizations invite it', async () => {
    const { id: actor } = await world.newPerson()
    await twenty(async () => {
      const { id: organizationId } = await db.organization.create({
        data: { key: crypto.randomUUID(), name: '邀请企业', kind: 'enterprise' },
      })
      await db.membership.create({ data: { personId: actor, organizationId, role: 'owner' } })
      const email = 'wanted@example.com'
      const invite = { organizationId, actor, email, emailKey: email, role: 'viewer' as const }
      expect((await inviteMember(db, { ...invite, language }, now())).ok).toBe(true)
    })
    expect(await world.letters('wanted@example.com')).toHaveLength(3)
  })

  test('and signing in sends none at all', async () => {
    const { email, password } = await world.newPerson()
    const before = (await world.letters(email)).length
    await twenty(() =>
      signIn(db, { email, password, userAgent: null, address: newAddress() }, now()),
    )
    expect(await world.letters(email)).toHaveLength(before)
  })

  test('but those that strangers start keep none back that tells of a new password', async () => {
    const { id, email, password } = await world.newPerson()
    await twenty(() => askReset(email))
    await twenty(() => signUp(db, { email, language, address: newAddress() }, now()))
    await world.signInWith(email, password)
    const session = await db.session.findFirstOrThrow({ where: { personId: id } })
    const passwords = { password, newPassword: 'another long password' }
    const who = { personId: id, sessionId: session.id }
    expect((await changePassword(db, who, passwords, now())).ok).toBe(true)
    expect((await world.letters(email)).at(-1)?.subject).toBe('密码已修改')
  })
})

describe('a network address', () => {
  test('asks for ten accounts and twenty links an hour', async () => {
    const address = newAddress()
    const asked: (number | null)[] = []
    for (let time = 0; time < 12; time += 1) {
      const email = `bulk${time}@example.com`
      asked.push(await signUp(db, { email, language, address }, now()))
    }
    expect(asked.slice(0, 10)).toEqual(Array(10).fill(null))
    expect(asked[10]).toBeGreaterThan(3000)
    expect(await db.emailLink.count({ where: { emailKey: 'bulk11@example.com' } })).toBe(0)
    const links: (number | null)[] = []
    for (let time = 0; time < 21; time += 1) {
      links.push(
        await requestReset(db, { email: `b${time}@example.com`, language, address }, now()),
      )
    }
    expect(links.slice(0, 20)).toEqual(Array(20).fill(null))
    expect(links[20]).toBeGreaterThan(3000)
    const opened = await resetPassword(db, { token: 'x', password: 'x', address }, now())
    expect(opened).toMatchObject({ kind: 'too-many' })
  })
})

describe('a reset link', () => {
  test('dies when a newer one is sent', async () => {
    const { email } = await world.newPerson()
    await askReset(email)
    const first = await world.tokenFor(email)
    await askReset(email)
    const second = await world.tokenFor(email)
    expect(second).not.toBe(first)
    expect((await reset(first, 'a newer password')).kind).toBe('bad')
    expect((await reset(second, 'a newer password')).kind).toBe('reset')
  })

  test('that was sent last works however often others ask after it', async () => {
    const { email } = await world.newPerson()
    for (let time = 0; time < 6; time += 1) {
      await askReset(email)
      await world.letters(email)
    }
    const tokens = await tokensFor(email)
    // One to confirm the address, three to reset the password.
    expect(tokens).toHaveLength(4)
    expect((await reset(tokens[2] ?? '', 'a newer password')).kind).toBe('bad')
    expect((await reset(tokens[3] ?? '', 'a newer password')).kind).toBe('reset')
  })

  test('dies with a change of the password, by whatever way', async () => {
    const { id, email, password } = await world.newPerson()
    await askReset(email)
    const token = await world.tokenFor(email)
    await world.signInWith(email, password)
    const session = await db.session.findFirstOrThrow({ where: { personId: id } })
    const passwords = { password, newPassword: 'another long password' }
    await changePassword(db, { personId: id, sessionId: session.id }, passwords, now())
    expect((await reset(token, 'a stolen letter')).kind).toBe('bad')
    expect((await world.signInWith(email, 'another long password')).kind).toBe('signed-in')
    // One that was asked for, and whose letter is still on its way, dies as well.
    await askReset(email)
    await askReset(email)
    const used = await world.tokenFor(email)
    expect((await reset(used, 'a third password')).kind).toBe('reset')
    const open = { emailKey: email, purpose: 'reset' as const, usedAt: null }
    expect(await db.emailLink.count({ where: open })).toBe(0)
  })

  test('of somebody suspended meanwhile sets nothing', async () => {
    const { id, email } = await world.newPerson()
    await askReset(email)
    const token = await world.tokenFor(email)
    const before = await db.person.findUniqueOrThrow({ where: { id } })
    await db.person.update({ where: { id }, data: { suspendedAt: now() } })
    expect((await reset(token, 'a newer password')).kind).toBe('bad')
    const row = await db.person.findUniqueOrThrow({ where: { id } })
    expect(row.passwordHash).toBe(before.passwordHash)
  })
})
