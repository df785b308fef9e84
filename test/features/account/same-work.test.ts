import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { requestReset } from '../../../app/features/account/request-reset.server'
import { signIn } from '../../../app/features/account/sign-in.server'
import { signUp } from '../../../app/features/account/sign-up.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { type AccountWorld, createAccountWorld, newAddress, now } from './support/account-world'

const passwords: string[] = []
vi.mock('@node-rs/argon2', async (importOriginal) => {
  const argon2 = await importOriginal<typeof import('@node-rs/argon2')>()
  return {
    ...argon2,
    hash: (...given: Parameters<typeof argon2.hash>) => {
      passwords.push('hash')
      return argon2.hash(...given)
    },
    verify: (...given: Parameters<typeof argon2.verify>) => {
      passwords.push('verify')
      return argon2.verify(...given)
    },
  }
})

let world: AccountWorld
/** The same database, which notes what is asked of it. */
let watched: PrismaClient
const asked: string[] = []

beforeAll(async () => {
  world = await createAccountWorld()
  watched = world.database.db.$extends({
    query: {
      $allOperations: ({ model, operation, args, query }) => {
        asked.push(`${model ?? ''}.${operation}`)
        return query(args)
      },
    },
  }) as unknown as PrismaClient
  await signIn(
    watched,
    { email: 'warm@example.com', password: 'x', userAgent: null, address: newAddress() },
    now(),
  )
})
afterAll(() => world.end())
beforeEach(() => {
  asked.length = 0
  passwords.length = 0
})

/** What is done for an address: calls of the database, of argon2, letters. */
async function workOf(doIt: () => Promise<unknown>) {
  asked.length = 0
  passwords.length = 0
  const before = (await world.letters()).length
  const answer = await doIt()
  const letters = (await world.letters()).length - before
  return { answer, database: [...asked], passwords: [...passwords], letters }
}

describe('a known and an unknown address are answered alike, after the same work', () => {
  test('when somebody signs up', async () => {
    const { email } = await world.newPerson()
    const ask = (to: string) => () =>
      signUp(watched, { email: to, language: 'zh-CN', address: newAddress() }, now())
    const known = await workOf(ask(email))
    expect(known.letters).toBe(1)
    expect(known.database).toContain('Person.findUnique')
    expect(await workOf(ask('nobody1@example.com'))).toEqual(known)
  })

  test('when somebody forgot the password', async () => {
    const { email, id } = await world.newPerson()
    const ask = (to: string) => () =>
      requestReset(watched, { email: to, language: 'zh-CN', address: newAddress() }, now())
    const known = await workOf(ask(email))
    expect(known.letters).toBe(1)
    expect(await workOf(ask('nobody2@example.com'))).toEqual(known)
    await world.database.db.person.update({ where: { id }, data: { suspendedAt: now() } })
    expect(await workOf(ask(email))).toEqual(known)
  })

  test('when somebody signs in with a wrong password', async () => {
    const { email, id } = await world.newPerson()
    const ask =
      (to: string, password = 'not the password') =>
      () =>
        signIn(watched, { email: to, password, userAgent: null, address: newAddress() }, now())
    const known = await workOf(ask(email))
    expect(known).toMatchObject({ answer: { kind: 'wrong' }, passwords: ['verify'], letters: 0 })
    expect(await workOf(ask('nobody3@example.com'))).toEqual(known)
    expect(await workOf(ask('no address at all'))).toEqual(known)
    await world.database.db.person.update({ where: { id }, data: { suspendedAt: now() } })
    expect(await workOf(ask(email, 'a long password'))).toEqual(known)
  })
})
