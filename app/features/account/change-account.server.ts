import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import type { AuditVerb } from '../../domain/audit/audit-table'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { forgetAttempts } from '../../platform/limits/rate-limit.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { endSessions, rotateSession } from '../../platform/session/sessions.server'
import { endLinks } from './email-links.server'
import { hashPassword } from './passwords.server'
import { type Proof, proven, wrong } from './proof'
import { provePassword } from './prove-password.server'
import { newRecoveryCodes, newTotp, takeCode } from './totp.server'

/** The person of a session, changing its own account. */
interface Self {
  readonly personId: string
  readonly sessionId: string
}

/** Sets a new password, ends the other sessions and links that would reset it. Gives the cookie. */
export async function changePassword(
  db: PrismaClient,
  { personId, sessionId }: Self,
  passwords: { readonly password: string; readonly newPassword: string },
  now: Date,
): Promise<Proof<string>> {
  const proof = await provePassword(db, personId, passwords.password)
  if (!proof.ok) return proof
  const passwordHash = await hashPassword(passwords.newPassword)
  return db.$transaction(async (tx) => {
    const person = await tx.person.update({ where: { id: personId }, data: { passwordHash } })
    await endSessions(tx, personId, sessionId)
    if (person.emailKey) await endLinks(tx, 'reset', person.emailKey, now)
    await recordChange(tx, own(personId, 'change-password'))
    await enqueueLetter(tx, { letter: 'changed', person: personId })
    return proven(await rotateSession(tx, sessionId))
  })
}

/**
 * Begins to set up a second factor: it counts once a first code has come. By password: who finds a
 * browser signed in shall not lock its owner out.
 */
export async function startTotp(
  db: PrismaClient,
  personId: string,
  password: string,
): Promise<Proof<null>> {
  const proof = await provePassword(db, personId, password)
  if (!proof.ok) return proof
  const { sealed } = await newTotp()
  await db.$transaction(async (tx) => {
    const where = { id: personId, totpSince: null }
    await tx.person.updateMany({ where, data: { totpSecret: sealed, totpLastStep: null } })
    await recordChange(tx, own(personId, 'start-second-factor'))
  })
  return proof
}

/** Turns the second factor on by its first code. */
export async function confirmTotp(
  db: PrismaClient,
  { personId, sessionId }: Self,
  code: string,
  now: Date,
): Promise<Proof<{ readonly cookie: string; readonly codes: readonly string[] }>> {
  const wait = await countAttempts([['second-factor', personId]])
  if (wait !== null) return { ok: false, wait }
  const confirmed = await db.$transaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    if (person.totpSince || !(await takeCode(tx, person, code, now))) return wrong
    await tx.person.update({ where: { id: personId }, data: { totpSince: now } })
    const codes = await newRecoveryCodes(tx, personId)
    await endSessions(tx, personId, sessionId)
    await recordChange(tx, own(personId, 'add-second-factor'))
    const cookie = await rotateSession(tx, sessionId, { secondFactorAt: now })
    return proven({ cookie, codes })
  })
  if (confirmed.ok) await forgetAttempts('second-factor', personId)
  return confirmed
}

/** New recovery codes in place of the earlier ones. */
export async function renewCodes(
  db: PrismaClient,
  personId: string,
  password: string,
): Promise<Proof<readonly string[]>> {
  const proof = await provePassword(db, personId, password)
  if (!proof.ok) return proof
  return db.$transaction(async (tx) => {
    const isOn = { id: personId, totpSince: { not: null } }
    if ((await tx.person.count({ where: isOn })) === 0) return proven([])
    await recordChange(tx, own(personId, 'renew-recovery-codes'))
    return proven(await newRecoveryCodes(tx, personId))
  })
}

/** Turns the second factor off. Gives the cookie. */
export async function endTotp(
  db: PrismaClient,
  { personId, sessionId }: Self,
  password: string,
): Promise<Proof<string>> {
  const proof = await provePassword(db, personId, password)
  if (!proof.ok) return proof
  return db.$transaction(async (tx) => {
    const data = { totpSecret: null, totpSince: null, totpLastStep: null }
    await tx.person.update({ where: { id: personId }, data })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await endSessions(tx, personId, sessionId)
    await recordChange(tx, own(personId, 'remove-second-factor'))
    return proven(await rotateSession(tx, sessionId, { secondFactorAt: null }))
  })
}

/** Ends one session of one's own, or with null all of them. */
export async function endOwnSessions(
  db: PrismaClient,
  personId: string,
  session: string | null,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = session === null ? { personId } : { personId, id: session }
    const { count } = await tx.session.deleteMany({ where })
    const verb = session === null ? 'sign-out-everywhere' : 'end-session'
    if (count > 0) await recordChange(tx, { ...own(personId, verb), after: { sessions: count } })
  })
}

export async function changeProfile(
  db: PrismaClient,
  personId: string,
  data: { readonly name: string; readonly language: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data })
    await recordChange(tx, own(personId, 'change-profile'))
  })
}

function own<Verb extends AuditVerb<'person'>>(personId: string, verb: Verb) {
  return { actor: personId, verb, subject: 'person', subjectId: personId } as const
}
