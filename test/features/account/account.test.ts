import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let folder: string
const origin = 'https://lianhe.example'
const now = () => new Date()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'account-'))
  database = await createTestDatabase('reference')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('MAIL_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
})

afterAll(async () => {
  const { closeRateLimits } = await import('../../../app/platform/session/rate-limit.server')
  await closeRateLimits()
  await database.drop()
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

const verbs = async () => ({
  ...(await import('../../../app/features/account/sign-up.server')),
  ...(await import('../../../app/features/account/confirm-email.server')),
  ...(await import('../../../app/features/account/sign-in.server')),
  ...(await import('../../../app/features/account/request-reset.server')),
  ...(await import('../../../app/features/account/reset-password.server')),
  ...(await import('../../../app/features/account/change-account.server')),
  ...(await import('../../../app/features/account/delete-person.server')),
  ...(await import('../../../app/features/account/export-person.server')),
  ...(await import('../../../app/features/account/change-consent.server')),
  ...(await import('../../../app/features/account/pass-second-factor.server')),
  ...(await import('../../../app/features/account/totp.server')),
})

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

function letters(to: string): readonly Letter[] {
  return readdirSync(folder)
    .sort()
    .map((name): Letter => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter((letter) => letter.to === to)
}

const tokenOf = (letter: Letter | undefined) => /link=(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''

let count = 0
async function newPerson(password = 'a long password') {
  count += 1
  const email = `person${count}@example.com`
  const { signUp, confirmEmail } = await verbs()
  const input = { name: '李工', email, password, language: 'zh-CN', origin }
  await signUp(database.db, input, now())
  await confirmEmail(database.db, tokenOf(letters(email).at(-1)), now())
  const person = await database.db.person.findUniqueOrThrow({ where: { emailKey: email } })
  return { email, password, id: person.id, input }
}

const signInWith = async (email: string, password: string, at = now()) =>
  (await verbs()).signIn(database.db, { email, password, userAgent: 'test', origin }, at)

describe('signing up', () => {
  test('keeps no password, and tells the owner of a known address instead of the asker', async () => {
    const { signUp } = await verbs()
    const person = await newPerson()
    const row = await database.db.person.findUniqueOrThrow({ where: { id: person.id } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$/)
    await signUp(database.db, { ...person.input, password: 'stolen password' }, now())
    expect(letters(person.email).at(-1)?.subject).toBe('您已有账号')
    expect((await signInWith(person.email, 'stolen password')).kind).toBe('wrong')
    expect(await database.db.person.count({ where: { emailKey: person.email } })).toBe(1)
  })

  test('takes other spellings of an address for the same', async () => {
    const { signUp } = await verbs()
    const person = await newPerson()
    await signUp(database.db, { ...person.input, email: person.email.toUpperCase() }, now())
    expect(await database.db.person.count({ where: { emailKey: person.email } })).toBe(1)
  })

  test('twenty times at once makes one account', async () => {
    const { signUp } = await verbs()
    const input = {
      name: '同时',
      email: 'race@example.com',
      password: 'a long password',
      language: 'en',
      origin,
    }
    await Promise.all(Array.from({ length: 20 }, () => signUp(database.db, input, now())))
    expect(await database.db.person.count({ where: { emailKey: 'race@example.com' } })).toBe(1)
  })
})

describe('links in letters', () => {
  test('work once, not after their time, not when changed, and not for another purpose', async () => {
    const { requestReset, resetPassword, confirmEmail } = await verbs()
    const { email } = await newPerson()
    const ask = async () => {
      await requestReset(database.db, { email, language: 'en', origin }, now())
      return tokenOf(letters(email).at(-1))
    }
    const first = await ask()
    const token = await ask()
    const later = new Date(Date.now() + 3_601_000)
    expect(await resetPassword(database.db, first, 'a newer password', now())).toBe(false)
    expect(await resetPassword(database.db, token, 'a newer password', later)).toBe(false)
    expect(await resetPassword(database.db, `${token}x`, 'a newer password', now())).toBe(false)
    expect(await confirmEmail(database.db, token, now())).toBe(false)
    const results = await Promise.all(
      Array.from({ length: 5 }, () => resetPassword(database.db, token, 'a newer password', now())),
    )
    expect(results.filter(Boolean)).toHaveLength(1)
    expect((await signInWith(email, 'a newer password')).kind).toBe('signed-in')
  })

  test('a reset asked for an unknown address goes to that address, and makes nothing', async () => {
    const { requestReset } = await verbs()
    await requestReset(database.db, { email: 'nobody@example.com', language: 'en', origin }, now())
    expect(letters('nobody@example.com').at(-1)?.subject).toBe('No account for this address')
    expect(await database.db.person.count({ where: { emailKey: 'nobody@example.com' } })).toBe(0)
  })
})

describe('signing in', () => {
  test('answers a wrong address and a wrong password alike, and about as fast', async () => {
    const { email } = await newPerson()
    const timed = async (address: string) => {
      const started = performance.now()
      const { kind } = await signInWith(address, 'not the password')
      return { kind, took: performance.now() - started }
    }
    await timed('warm@example.com')
    const known = [await timed(email), await timed(email), await timed(email)]
    const unknown = [await timed('a@b.cn'), await timed('c@d.cn'), await timed('e@f.cn')]
    expect(new Set([...known, ...unknown].map(({ kind }) => kind))).toEqual(new Set(['wrong']))
    const fastest = (of: typeof known) => Math.min(...of.map(({ took }) => took))
    // Without the decoy an unknown address would be answered some twenty times as fast.
    expect(fastest(unknown)).toBeGreaterThan(fastest(known) / 3)
  })

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
    const { startTotp, endTotp, changePassword } = await verbs()
    const { id, email, password } = await newPerson()
    await signInWith(email, password)
    const session = await database.db.session.findFirstOrThrow({ where: { personId: id } })
    const who = { personId: id, sessionId: session.id }
    const wrong = 'not the password'
    const row = () => database.db.person.findUniqueOrThrow({ where: { id } })
    expect(await startTotp(database.db, id, wrong)).toBe(false)
    expect((await row()).totpSecret).toBeNull()
    const passwords = { password: wrong, newPassword: 'another long password' }
    expect(await changePassword(database.db, who, passwords)).toBeNull()
    await database.db.person.update({ where: { id }, data: { totpSince: now() } })
    expect(await endTotp(database.db, who, wrong)).toBeNull()
    expect((await row()).totpSince).not.toBeNull()
    expect(await endTotp(database.db, who, password)).not.toBeNull()
    expect(await startTotp(database.db, id, password)).toBe(true)
    expect((await row()).totpSecret).not.toBeNull()
  })
})

describe('the second factor', () => {
  async function withTotp() {
    const { startTotp, confirmTotp } = await verbs()
    const person = await newPerson()
    await signInWith(person.email, person.password)
    const session = await database.db.session.findFirstOrThrow({ where: { personId: person.id } })
    await startTotp(database.db, person.id, person.password)
    const row = await database.db.person.findUniqueOrThrow({ where: { id: person.id } })
    const { showTotp } = await verbs()
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
      codes: confirmed?.codes ?? [],
    }
  }

  test('takes each code once, one step early or late, and no other', async () => {
    const { passSecondFactor } = await verbs()
    const { id, totp, at } = await withTotp()
    const pass = (code: string, when: Date) => passSecondFactor(database.db, id, code, null, when)
    const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
    const codeAt = (seconds: number) => totp.generate({ timestamp: later(seconds).getTime() })
    expect(await pass(codeAt(0), at)).toBeNull()
    expect(await pass(codeAt(120), later(0))).toBeNull()
    const both = await Promise.all([pass(codeAt(60), later(60)), pass(codeAt(60), later(60))])
    expect(both.filter((cookie) => cookie !== null)).toHaveLength(1)
    expect(await pass(codeAt(30), later(60))).toBeNull()
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
    const { passSecondFactor, renewCodes } = await verbs()
    const { id, password, codes, at } = await withTotp()
    expect(await renewCodes(database.db, id, 'not the password')).toBeNull()
    const renewed = await renewCodes(database.db, id, password)
    expect(renewed).toHaveLength(10)
    expect(await passSecondFactor(database.db, id, codes[0] ?? '', null, at)).toBeNull()
    expect(await passSecondFactor(database.db, id, renewed?.[0] ?? '', null, at)).not.toBeNull()
  })

  test('gives way to a recovery code, once, however it is typed', async () => {
    const { passSecondFactor } = await verbs()
    const { id, codes, at } = await withTotp()
    const typed = (codes[3] ?? '').toLowerCase().replace('-', ' ')
    expect(await passSecondFactor(database.db, id, typed, null, at)).not.toBeNull()
    expect(await passSecondFactor(database.db, id, codes[3] ?? '', null, at)).toBeNull()
  })
})

describe('limits', () => {
  test('hold over several at once, count each of whom apart, and keep no address', async () => {
    const { countAttempt } = await import('../../../app/platform/session/rate-limit.server')
    const tries = await Promise.all(
      Array.from({ length: 15 }, () => countAttempt('sign-in-account', 'x@example.com')),
    )
    expect(tries.filter((wait) => wait === null)).toHaveLength(10)
    expect(Math.max(...tries.map((wait) => wait ?? 0))).toBeGreaterThan(60)
    expect(await countAttempt('sign-in-account', 'y@example.com')).toBeNull()
    const rows = await database.db.rateLimit.findMany()
    expect(
      JSON.stringify(rows, (_, it) => (typeof it === 'bigint' ? Number(it) : it)),
    ).not.toContain('example.com')
  })
})

describe("one's own data", () => {
  test('are exported without hashes and secrets', async () => {
    const { exportPerson } = await verbs()
    const { id, email } = await newPerson()
    const text = JSON.stringify(await exportPerson(database.db, id))
    expect(text).toContain(email)
    expect(text).not.toMatch(/argon2|passwordHash|tokenHash|totpSecret/)
  })

  test('leave with the account, and the audit log keeps its actor', async () => {
    const { deletePerson } = await verbs()
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
    const { deletePerson } = await verbs()
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
