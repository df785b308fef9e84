import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changePassword,
  confirmTotp,
  endTotp,
  renewCodes,
  startTotp,
} from '../../../app/features/account/change-account.server'
import { confirmEmail } from '../../../app/features/account/confirm-email.server'
import { deletePerson } from '../../../app/features/account/delete-person.server'
import { exportPerson } from '../../../app/features/account/export-person.server'
import { passSecondFactor } from '../../../app/features/account/pass-second-factor.server'
import { requestReset } from '../../../app/features/account/request-reset.server'
import { resetPassword } from '../../../app/features/account/reset-password.server'
import { showTotp } from '../../../app/features/account/totp.server'
import { countAttempt } from '../../../app/platform/limits/rate-limit.server'
import type { TestDatabase } from '../../support/test-database'
import { type AccountWorld, createAccountWorld, newAddress, now } from './support/account-world'

let world: AccountWorld
let database: TestDatabase
const newPerson = (password?: string) => world.newPerson(password)
const signInWith = (email: string, password: string, at?: Date) =>
  world.signInWith(email, password, at)

beforeAll(async () => {
  world = await createAccountWorld()
  database = world.database
})
afterAll(() => world.end())

describe('links in letters', () => {
  test('work once, not after their time, not when changed, and not for another purpose', async () => {
    const { email } = await newPerson()
    const ask = async () => {
      await requestReset(database.db, { email, language: 'en', address: newAddress() }, now())
      return world.tokenFor(email)
    }
    const first = await ask()
    const token = await ask()
    const later = new Date(Date.now() + 3_601_000)
    const reset = (token: string, at = now()) => {
      const asked = { token, password: 'a newer password', address: newAddress() }
      return resetPassword(database.db, asked, at)
    }
    expect((await reset(first)).kind).toBe('bad')
    expect((await reset(token, later)).kind).toBe('bad')
    expect((await reset(`${token}x`)).kind).toBe('bad')
    const address = newAddress()
    const account = { token, name: '李工', password: 'x', language: 'en', userAgent: null, address }
    expect((await confirmEmail(database.db, account, now())).kind).toBe('bad')
    const results = await Promise.all(Array.from({ length: 5 }, () => reset(token)))
    expect(results.filter(({ kind }) => kind === 'reset')).toHaveLength(1)
    expect((await signInWith(email, 'a newer password')).kind).toBe('signed-in')
  })

  test('a reset asked for an unknown address goes to that address, and makes nothing', async () => {
    await requestReset(
      database.db,
      { email: 'nobody@example.com', language: 'en', address: newAddress() },
      now(),
    )
    expect((await world.letters('nobody@example.com')).at(-1)?.subject).toBe(
      'No account for this address',
    )
    expect(await database.db.person.count({ where: { emailKey: 'nobody@example.com' } })).toBe(0)
  })
})

describe('signing in', () => {
  test('verifies a password as it was typed: no case, width or end of it is changed', async () => {
    const password = `Ａ long ＰＡＳＳ ${'x'.repeat(100)}1`
    const { email } = await newPerson(password)
    expect((await signInWith(email, password)).kind).toBe('signed-in')
    for (const other of [
      password.toLowerCase(),
      password.normalize('NFKC'),
      password.slice(0, -1),
      ` ${password}`,
      `${password} `,
    ]) {
      expect((await signInWith(email, other)).kind).toBe('wrong')
    }
  })

  test('knows no day on which a password ends', async () => {
    const { email, password } = await newPerson()
    const later = new Date('2046-11-23T00:00:00Z')
    expect((await signInWith(email, password, later)).kind).toBe('signed-in')
  })

  test('hashes anew, at the cost of today, what was hashed at another', async () => {
    const { email, password, id } = await newPerson()
    const cheap = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await database.db.person.update({ where: { id }, data: { passwordHash: cheap } })
    expect((await signInWith(email, password)).kind).toBe('signed-in')
    const row = await database.db.person.findUniqueOrThrow({ where: { id } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await signInWith(email, password)).kind).toBe('signed-in')
  })

  test('is refused to a suspended person, whatever the password', async () => {
    const { email, password, id } = await newPerson()
    await database.db.person.update({ where: { id }, data: { suspendedAt: now() } })
    expect((await signInWith(email, password)).kind).toBe('wrong')
  })

  test('keeps only a hash of the session, and each sign-in has another', async () => {
    const { email, password, id } = await newPerson()
    const results = [await signInWith(email, password), await signInWith(email, password)]
    const cookies = results.map((it) => ('cookies' in it ? it.cookies[0] : ''))
    expect(new Set(cookies).size).toBe(2)
    expect(cookies[0]).toMatch(/HttpOnly; SameSite=Lax/)
    const rows = await database.db.session.findMany({ where: { personId: id } })
    for (const { tokenHash } of rows) {
      expect(cookies.join()).not.toContain(Buffer.from(tokenHash).toString('base64'))
    }
  })
})

describe('what guards an account', () => {
  test('what guards an account is changed with its password only', async () => {
    const { id, email, password } = await newPerson()
    await signInWith(email, password)
    const session = await database.db.session.findFirstOrThrow({ where: { personId: id } })
    const who = { personId: id, sessionId: session.id }
    const wrong = 'not the password'
    const row = () => database.db.person.findUniqueOrThrow({ where: { id } })
    expect((await startTotp(database.db, id, wrong)).ok).toBe(false)
    expect((await row()).totpSecret).toBeNull()
    const passwords = { password: wrong, newPassword: 'another long password' }
    expect((await changePassword(database.db, who, passwords, now())).ok).toBe(false)
    await database.db.person.update({ where: { id }, data: { totpSince: now() } })
    expect((await endTotp(database.db, who, wrong)).ok).toBe(false)
    expect((await row()).totpSince).not.toBeNull()
    expect((await endTotp(database.db, who, password)).ok).toBe(true)
    expect((await startTotp(database.db, id, password)).ok).toBe(true)
    expect((await row()).totpSecret).not.toBeNull()
  })
})

describe('the second factor', () => {
  async function withTotp() {
    const person = await newPerson()
    await signInWith(person.email, person.password)
    const session = await database.db.session.findFirstOrThrow({ where: { personId: person.id } })
    await startTotp(database.db, person.id, person.password)
    const row = await database.db.person.findUniqueOrThrow({ where: { id: person.id } })
    const { secret } = await showTotp(row.totpSecret ?? '', person.email)
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    const at = new Date('2026-11-23T08:00:00Z')
    const who = { personId: person.id, sessionId: session.id }
    const code = totp.generate({ timestamp: at.getTime() })
    const confirmed = await confirmTotp(database.db, who, code, at)
    return {
      ...person,
      secret,
      sealed: row.totpSecret ?? '',
      totp,
      at,
      codes: confirmed.ok ? confirmed.value.codes : [],
    }
  }

  test('takes each code once, one step early or late, and no other', async () => {
    const { id, totp, at } = await withTotp()
    const pass = async (code: string, when: Date) =>
      (await passSecondFactor(database.db, id, code, null, when)).ok
    const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
    const codeAt = (seconds: number) => totp.generate({ timestamp: later(seconds).getTime() })
    expect(await pass(codeAt(0), at)).toBe(false)
    expect(await pass(codeAt(120), later(0))).toBe(false)
    const both = await Promise.all([pass(codeAt(60), later(60)), pass(codeAt(60), later(60))])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await pass(codeAt(30), later(60))).toBe(false)
  })

  test('is not to be read from the database, nor are recovery codes', async () => {
    const { id, secret, sealed, codes } = await withTotp()
    expect(sealed).not.toContain(secret)
    expect(codes).toHaveLength(10)
    const rows = await database.db.recoveryCode.findMany({ where: { personId: id } })
    const kept = rows.map(({ codeHash }) => Buffer.from(codeHash).toString())
    for (const code of codes) expect(kept.join()).not.toContain(code)
  })

  test('has new recovery codes for the password, and the earlier ones are worth nothing', async () => {
    const { id, password, codes, at } = await withTotp()
    const pass = async (code = '') => (await passSecondFactor(database.db, id, code, null, at)).ok
    expect(await renewCodes(database.db, id, 'not the password')).toEqual({ ok: false, wait: null })
    const renewed = await renewCodes(database.db, id, password)
    const fresh = renewed.ok ? renewed.value : []
    expect(fresh).toHaveLength(10)
    expect(await pass(codes[0])).toBe(false)
    expect(await pass(fresh[0])).toBe(true)
  })

  test('gives way to a recovery code, once, however it is typed', async () => {
    const { id, codes, at } = await withTotp()
    const typed = (codes[3] ?? '').toLowerCase().replace('-', ' ')
    expect((await passSecondFactor(database.db, id, typed, null, at)).ok).toBe(true)
    expect((await passSecondFactor(database.db, id, codes[3] ?? '', null, at)).ok).toBe(false)
  })
})

describe('limits', () => {
  test('hold over several at once, count each of whom apart, and keep no address', async () => {
    const tries = await Promise.all(
      Array.from({ length: 15 }, () => countAttempt('sign-in', 'x@example.com')),
    )
    expect(tries.filter((wait) => wait === null)).toHaveLength(10)
    expect(Math.max(...tries.map((wait) => wait ?? 0))).toBeGreaterThan(60)
    expect(await countAttempt('sign-in', 'y@example.com')).toBeNull()
    const rows = await database.db.rateLimit.findMany()
    expect(
      JSON.stringify(rows, (_, it) => (typeof it === 'bigint' ? Number(it) : it)),
    ).not.toContain('example.com')
  })
})

describe("one's own data", () => {
  test('are exported without hashes and secrets', async () => {
    const { id, email } = await newPerson()
    const text = JSON.stringify(await exportPerson(database.db, id))
    expect(text).toContain(email)
    expect(text).not.toMatch(/argon2|passwordHash|tokenHash|totpSecret/)
  })

  test('leave with the account, and the audit log keeps its actor', async () => {
    const { id, email, password } = await newPerson()
    await signInWith(email, password)
    const before = await database.db.auditEntry.count({ where: { actor: id } })
    expect((await deletePerson(database.db, id, now())).ok).toBe(true)
    const row = await database.db.person.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify(row)).not.toContain(email)
    expect(row).toMatchObject({ email: null, name: '', passwordHash: null })
    expect(await database.db.session.count({ where: { personId: id } })).toBe(0)
    expect(await database.db.auditEntry.count({ where: { actor: id } })).toBe(before + 1)
    expect((await signInWith(email, password)).kind).toBe('wrong')
  })

  test('stay while an organization with other members would lose its only owner', async () => {
    const [owner, other] = [await newPerson(), await newPerson()]
    const { id: organizationId } = await database.db.organization.create({
      data: { key: 'left-alone', name: '留守企业', kind: 'enterprise' },
    })
    await database.db.membership.createMany({
      data: [
        { personId: owner.id, organizationId, role: 'owner' },
        { personId: other.id, organizationId, role: 'editor' },
      ],
    })
    expect(await deletePerson(database.db, owner.id, now())).toEqual({
      ok: false,
      reason: 'last-owner',
    })
    expect((await deletePerson(database.db, other.id, now())).ok).toBe(true)
    expect((await deletePerson(database.db, owner.id, now())).ok).toBe(true)
  })

  test('no secret and no address of a person stands in the audit log', async () => {
    const entries = await database.db.auditEntry.findMany()
    const text = JSON.stringify(entries, (_, it) => (typeof it === 'bigint' ? Number(it) : it))
    expect(entries.length).toBeGreaterThan(30)
    expect(text).not.toMatch(/example\.com|argon2|李工/)
  })
})
