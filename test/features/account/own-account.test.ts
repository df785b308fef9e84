import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changePassword,
  changeProfile,
  confirmTotp,
  endOwnSessions,
  endTotp,
  renewCodes,
  startTotp,
} from '../../../app/features/account/change-account.server'
import { demoCodes } from '../../../app/features/account/demo-codes.server'
import { passSecondFactor } from '../../../app/features/account/pass-second-factor.server'
import { readSecondFactor } from '../../../app/features/account/read-second-factor.server'
import { readSessions } from '../../../app/features/account/read-sessions.server'
import { sealTotp } from '../../../app/features/account/totp.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { type AccountRows, accountRows, inHours, now, password } from './support/account-rows'
import { type AccountWorld, createAccountWorld } from './support/account-world'

let world: AccountWorld
let db: PrismaClient
let rows: AccountRows

beforeAll(async () => {
  world = await createAccountWorld()
  db = world.database.db
  rows = await accountRows(db)
})
afterAll(() => world.end())

describe('a new password', () => {
  test('ends the other sessions of that person alone, is in the log and told by a letter', async () => {
    const [{ id, email }, other] = [await rows.addPerson(), await rows.addPerson()]
    const sessionId = await rows.addSession(id)
    await rows.addSession(id)
    await rows.addSession(other.id)
    const before = await rows.tokenOf(sessionId)
    const passwords = { password, newPassword: 'a newer password' }
    const changed = await changePassword(db, { personId: id, sessionId }, passwords, now)
    expect(changed).toMatchObject({ ok: true, value: expect.stringContaining('session') })
    expect(await rows.sessionsOf(id)).toEqual([sessionId])
    expect(await rows.tokenOf(sessionId)).not.toBe(before)
    expect(await rows.sessionsOf(other.id)).toHaveLength(1)
    expect((await rows.rowOf(other.id)).passwordHash).toBe(rows.passwordHash)
    expect(await rows.verbsOf(id)).toEqual(['change-password'])
    expect(await world.letters(email)).toHaveLength(1)
  })

  test('is asked ten times in a row for the present one, and then no more for a while', async () => {
    const { id } = await rows.addPerson()
    const ask = (password: string) => renewCodes(db, id, password)
    for (let at = 0; at < 9; at += 1) expect(await ask('wrong')).toEqual({ ok: false, wait: null })
    expect(await ask(password)).toEqual({ ok: true, value: [] })
    for (let at = 0; at < 10; at += 1) await ask('wrong')
    const refused = await ask(password)
    expect(refused).toMatchObject({ ok: false, wait: expect.any(Number) })
    expect(await rows.verbsOf(id)).toEqual([])
  })
})

describe('a second factor', () => {
  async function started() {
    const { id, email } = await rows.addPerson()
    const sessionId = await rows.addSession(id)
    await startTotp(db, id, password)
    const shown = await readSecondFactor(db, id)
    if (shown.step !== 'started') throw new Error(shown.step)
    const totp = new TOTP({ secret: Secret.fromBase32(shown.secret) })
    const codeAt = (at: Date) => totp.generate({ timestamp: at.getTime() })
    const confirm = (code: string, at = now) =>
      confirmTotp(db, { personId: id, sessionId }, code, at)
    return { id, email, sessionId, codeAt, confirm }
  }

  test('counts once a first code has come, ends the other sessions, and is set up once', async () => {
    const { id, sessionId, codeAt, confirm } = await started()
    const foreign = await rows.addPerson()
    await db.recoveryCode.create({ data: { personId: foreign.id, codeHash: new Uint8Array(32) } })
    await rows.addSession(foreign.id)
    await rows.addSession(id)
    expect(await confirm('000000')).toEqual({ ok: false, wait: null })
    expect((await rows.rowOf(id)).totpSince).toBeNull()
    const confirmed = await confirm(codeAt(now))
    expect(confirmed).toMatchObject({ ok: true, value: { cookie: expect.stringContaining('=') } })
    expect(await rows.rowOf(id)).toMatchObject({ totpSince: now })
    expect(await rows.sessionsOf(id)).toEqual([sessionId])
    expect(await rows.sessionsOf(foreign.id)).toHaveLength(1)
    expect(await db.recoveryCode.count({ where: { personId: foreign.id } })).toBe(1)
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(session.secondFactorAt).toEqual(now)
    expect(await readSecondFactor(db, id)).toEqual({ step: 'on' })
    expect(await confirm(codeAt(inHours(1)), inHours(1))).toMatchObject({ ok: false })
    const { totpSecret } = await rows.rowOf(id)
    expect(await startTotp(db, id, password)).toMatchObject({ ok: true })
    expect((await rows.rowOf(id)).totpSecret).toBe(totpSecret)
    expect((await rows.verbsOf(id)).slice(0, 2)).toEqual([
      'start-second-factor',
      'add-second-factor',
    ])
  })

  test('is guessed at six times, and begins anew with the right code', async () => {
    const { id, codeAt, confirm } = await started()
    for (let at = 0; at < 5; at += 1) await confirm('000000')
    expect((await confirm(codeAt(now))).ok).toBe(true)
    const pass = (code: string) => passSecondFactor(db, id, code, null, inHours(1))
    for (let at = 0; at < 6; at += 1)
      expect(await pass('000000')).toEqual({ ok: false, wait: null })
    expect(await pass(codeAt(inHours(1)))).toMatchObject({ wait: expect.any(Number) })
    expect(await rows.sessionsOf(id)).toHaveLength(1)
  })

  test('lets nobody in who is suspended or deleted, and is in the log by which code it was', async () => {
    const { id, codeAt, confirm } = await started()
    const confirmed = await confirm(codeAt(now))
    const [code] = confirmed.ok ? confirmed.value.codes : []
    const pass = (code: string, at: Date) => passSecondFactor(db, id, code, 'Firefox', at)
    for (const data of [{ suspendedAt: now }, { suspendedAt: null, deletedAt: now }]) {
      await db.person.update({ where: { id }, data })
      expect((await pass(codeAt(inHours(2)), inHours(2))).ok).toBe(false)
    }
    await db.person.update({ where: { id }, data: { deletedAt: null } })
    expect((await pass(codeAt(inHours(2)), inHours(2))).ok).toBe(true)
    expect((await pass(code ?? '', inHours(2))).ok).toBe(true)
    expect((await rows.verbsOf(id)).slice(-2)).toEqual(['sign-in', 'sign-in-by-recovery-code'])
    const last = await db.session.findFirstOrThrow({
      where: { personId: id },
      orderBy: { createdAt: 'desc' },
    })
    expect(last.userAgent).toBe('Firefox')
    expect(last.secondFactorAt).not.toBeNull()
    const used = await db.recoveryCode.findMany({ where: { personId: id, usedAt: { not: null } } })
    expect(used).toHaveLength(1)
  })

  test('that is turned off leaves nothing behind, and ends the other sessions', async () => {
    const { id, sessionId, codeAt, confirm } = await started()
    await confirm(codeAt(now))
    await rows.addSession(id)
    const other = await rows.addPerson({ totpSince: now })
    await db.recoveryCode.create({ data: { personId: other.id, codeHash: new Uint8Array(32) } })
    expect((await endTotp(db, { personId: id, sessionId }, password)).ok).toBe(true)
    expect(await rows.rowOf(id)).toMatchObject({
      totpSecret: null,
      totpSince: null,
      totpLastStep: null,
    })
    expect(await db.recoveryCode.count({ where: { personId: id } })).toBe(0)
    expect(await db.recoveryCode.count({ where: { personId: other.id } })).toBe(1)
    expect((await rows.rowOf(other.id)).totpSince).toEqual(now)
    expect(await rows.sessionsOf(id)).toEqual([sessionId])
    const session = await db.session.findUniqueOrThrow({ where: { id: sessionId } })
    expect(session.secondFactorAt).toBeNull()
    expect((await rows.verbsOf(id)).at(-1)).toBe('remove-second-factor')
    expect(await readSecondFactor(db, id)).toEqual({ step: 'off' })
  })

  test('has new codes in place of the earlier ones, of that person alone, and the log says so', async () => {
    const { id, codeAt, confirm } = await started()
    const other = await rows.addPerson()
    await db.recoveryCode.create({ data: { personId: other.id, codeHash: new Uint8Array(32) } })
    await confirm(codeAt(now))
    expect((await renewCodes(db, id, password)).ok).toBe(true)
    expect(await db.recoveryCode.count({ where: { personId: id } })).toBe(10)
    expect(await db.recoveryCode.count({ where: { personId: other.id } })).toBe(1)
    expect((await rows.verbsOf(id)).at(-1)).toBe('renew-recovery-codes')
  })

  test('of demo accounts is shown, the next code where the present one is used up', async () => {
    const totpSecret = await sealTotp(new Secret({ size: 20 }).base32)
    const isDemo = { isDemo: true, totpSecret, totpSince: now }
    const [one, used] = [await rows.addPerson(isDemo), await rows.addPerson(isDemo)]
    const step = Math.floor(Date.now() / 30_000)
    await db.person.update({ where: { id: used.id }, data: { totpLastStep: step + 5 } })
    await rows.addPerson({ ...isDemo, isDemo: false })
    await rows.addPerson({ ...isDemo, totpSince: null })
    const codes = await demoCodes(db)
    expect(codes.map(({ email }) => email)).toEqual([one.email, used.email].sort())
    expect(new Set(codes.map(({ code }) => code)).size).toBe(2)
    for (const { code } of codes) expect(code).toMatch(/^\d{6}$/)
  })
})

describe('sessions', () => {
  test('of a person are listed while they live, the last used first', async () => {
    const [{ id }, other] = [await rows.addPerson(), await rows.addPerson()]
    const first = await rows.addSession(id, { seenAt: inHours(-2), userAgent: 'Firefox' })
    const last = await rows.addSession(id, { seenAt: inHours(-1) })
    await rows.addSession(id, { expiresAt: now })
    await rows.addSession(other.id)
    expect(await readSessions(db, id, first, now)).toMatchObject([
      { id: last, isCurrent: false, device: null },
      { id: first, isCurrent: true, device: 'Firefox', seenAt: inHours(-2).toISOString() },
    ])
  })

  test('are ended one by one or all at once, by their own person only', async () => {
    const [{ id }, other] = [await rows.addPerson(), await rows.addPerson()]
    const [one, two] = [await rows.addSession(id), await rows.addSession(id)]
    const foreign = await rows.addSession(other.id)
    await endOwnSessions(db, id, foreign)
    expect(await rows.sessionsOf(other.id)).toEqual([foreign])
    expect(await rows.verbsOf(id)).toEqual([])
    await endOwnSessions(db, id, one)
    expect(await rows.sessionsOf(id)).toEqual([two])
    await endOwnSessions(db, id, null)
    expect(await rows.sessionsOf(id)).toEqual([])
    expect(await rows.sessionsOf(other.id)).toEqual([foreign])
    expect(await rows.verbsOf(id)).toEqual(['end-session', 'sign-out-everywhere'])
  })
})

test('a profile is changed of that person alone, and the log says that it was', async () => {
  const [{ id }, other] = [await rows.addPerson(), await rows.addPerson()]
  await changeProfile(db, id, { name: '王工', language: 'en' })
  expect(await rows.rowOf(id)).toMatchObject({ name: '王工', language: 'en' })
  expect((await rows.rowOf(other.id)).name).toBe('李工')
  expect(await rows.verbsOf(id)).toEqual(['change-profile'])
})
