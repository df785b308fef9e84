import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestReset } from '../../../app/features/account/request-reset.server'
import { resetPassword } from '../../../app/features/account/reset-password.server'
import { signIn } from '../../../app/features/account/sign-in.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { type AccountWorld, createAccountWorld, newAddress, now } from './support/account-world'

let world: AccountWorld
let db: PrismaClient

beforeAll(async () => {
  world = await createAccountWorld()
  db = world.database.db
})
afterAll(() => world.end())

const from = (address: string, email: string, password: string) =>
  signIn(db, { email, password, userAgent: null, address }, now())
const wrong = 'not the password'

async function guess(address: string, email: string, times: number) {
  const kinds: string[] = []
  for (let time = 0; time < times; time += 1) {
    kinds.push((await from(address, email, wrong)).kind)
  }
  return kinds
}

describe('whoever types ten wrong passwords', () => {
  test('waits at that address, with the right one too, and locks out nobody else', async () => {
    const { email, password } = await world.newPerson()
    const attacker = newAddress()
    const kinds = await guess(attacker, email, 12)
    expect(kinds).toEqual([...Array(10).fill('wrong'), 'too-many', 'too-many'])
    const refused = await from(attacker, email, password)
    expect(refused).toMatchObject({ kind: 'too-many', wait: expect.any(Number) })
    expect(refused.kind === 'too-many' && refused.wait).toBeGreaterThan(800)
    expect((await from(newAddress(), email, password)).kind).toBe('signed-in')
  })

  test('is the same to other spellings of the address, all at once too', async () => {
    const { email } = await world.newPerson()
    const attacker = newAddress()
    const spellings = [email, email.toUpperCase(), ` ${email} `]
    const tries = await Promise.all(
      Array.from({ length: 24 }, (_, at) => from(attacker, spellings[at % 3] ?? '', wrong)),
    )
    expect(tries.filter(({ kind }) => kind === 'wrong')).toHaveLength(10)
  })

  test('waits for no account that is not guessed at, until the address has thirty attempts', async () => {
    const attacker = newAddress()
    const people = [await world.newPerson(), await world.newPerson(), await world.newPerson()]
    for (const { email } of people) {
      expect(await guess(attacker, email, 10)).not.toContain('too-many')
    }
    const { email, password } = await world.newPerson()
    expect((await from(attacker, email, password)).kind).toBe('too-many')
  })

  test('begins anew with the right one', async () => {
    const { email, password } = await world.newPerson()
    const address = newAddress()
    await guess(address, email, 9)
    expect((await from(address, email, password)).kind).toBe('signed-in')
    expect(await guess(address, email, 10)).not.toContain('too-many')
  })
})

describe('an account that is guessed at from many addresses', () => {
  test('gives each of them three attempts, and its owner another way in at once', async () => {
    const { email, password } = await world.newPerson()
    const botnet = Array.from({ length: 34 }, newAddress)
    const tries = await Promise.all(botnet.map((address) => guess(address, email, 3)))
    expect(tries.flat()).not.toContain('too-many')
    expect(await guess(newAddress(), email, 4)).toEqual(['wrong', 'wrong', 'wrong', 'too-many'])
    expect((await from(newAddress(), email, password)).kind).toBe('signed-in')
    const other = await world.newPerson()
    expect(await guess(newAddress(), other.email, 10)).not.toContain('too-many')
  })
})

test('a reset link lets the owner in where somebody beside it typed wrong passwords', async () => {
  const { email, password } = await world.newPerson()
  const address = newAddress()
  await guess(address, email, 11)
  expect((await from(address, email, password)).kind).toBe('too-many')
  await requestReset(db, { email, language: 'zh-CN', address }, now())
  const asked = { token: await world.tokenFor(email), password: 'a newer password', address }
  expect((await resetPassword(db, asked, now())).kind).toBe('reset')
  expect((await from(address, email, 'a newer password')).kind).toBe('signed-in')
})
