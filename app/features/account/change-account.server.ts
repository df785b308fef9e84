import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { endSessions, rotateSession } from '../../platform/session/sessions.server'
import { endLinks } from './email-links.server'
import { hashPassword, isPassword } from './passwords.server'
import { newRecoveryCodes, newTotp, takeCode } from './totp.server'

/** The person of a session, changing its own account. */
interface Self {
  readonly personId: string
  readonly sessionId: string
}

/** Sets a new password, ends the other sessions and links that would reset it. Null if the old one is wrong, else the cookie. */
export async function changePassword(
  db: PrismaClient,
  { personId, sessionId }: Self,
  passwords: { readonly password: string; readonly newPassword: string },
  now: Date,
): Promise<string | null> {
  if (!(await hasPassword(db, personId, passwords.password))) return null
  const passwordHash = await hashPassword(passwords.newPassword)
  return db.$transaction(async (tx) => {
    const person = await tx.person.update({ where: { id: personId }, data: { passwordHash } })
    await endSessions(tx, personId, sessionId)
    if (person.emailKey) await endLinks(tx, 'reset', person.emailKey, now)
    await recordChange(tx, own(personId, 'change-password'))
    await enqueueLetter(tx, { letter: 'changed', person: personId })
    return rotateSession(tx, sessionId)
  })
}

export async function hasPassword(db: PrismaClient, id: string, password: string) {
  const person = await db.person.findUnique({ where: { id }, select: { passwordHash: true } })
  return isPassword(password, person?.passwordHash ?? null)
}

/**
 * Begins to set up a second factor: it counts once a first code has come. False if the password is
 * wrong: who finds a browser signed in shall not lock its owner out.
 */
export async function startTotp(
  db: PrismaClient,
  personId: string,
  password: string,
): Promise<boolean> {
  if (!(await hasPassword(db, personId, password))) return false
  const { sealed } = await newTotp()
  await db.$transaction(async (tx) => {
    const where = { id: personId, totpSince: null }
    await tx.person.updateMany({ where, data: { totpSecret: sealed, totpLastStep: null } })
    await recordChange(tx, own(personId, 'start-second-factor'))
  })
  return true
}

/** Turns the second factor on by its first code. Null if that is wrong. */
export function confirmTotp(
  db: PrismaClient,
  { personId, sessionId }: Self,
  code: string,
  now: Date,
): Promise<{ readonly cookie: string; readonly codes: readonly string[] } | null> {
  return db.$transaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    if (person.totpSince || !(await takeCode(tx, person, code, now))) return null
    await tx.person.update({ where: { id: personId }, data: { totpSince: now } })
    const codes = await newRecoveryCodes(tx, personId)
    await endSessions(tx, personId, sessionId)
    await recordChange(tx, own(personId, 'add-second-factor'))
    return { cookie: await rotateSession(tx, sessionId, { secondFactorAt: now }), codes }
  })
}

/** New recovery codes in place of the earlier ones. Null if the password is wrong. */
export async function renewCodes(
  db: PrismaClient,
  personId: string,
  password: string,
): Promise<readonly string[] | null> {
  if (!(await hasPassword(db, personId, password))) return null
  return db.$transaction(async (tx) => {
    const isOn = { id: personId, totpSince: { not: null } }
    if ((await tx.person.count({ where: isOn })) === 0) return null
    await recordChange(tx, own(personId, 'renew-recovery-codes'))
    return newRecoveryCodes(tx, personId)
  })
}

/** Turns the second factor off. False if the password is wrong. */
export async function endTotp(
  db: PrismaClient,
  { personId, sessionId }: Self,
  password: string,
): Promise<string | null> {
  if (!(await hasPassword(db, personId, password))) return null
  return db.$transaction(async (tx) => {
    const data = { totpSecret: null, totpSince: null, totpLastStep: null }
    await tx.person.update({ where: { id: personId }, data })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await endSessions(tx, personId, sessionId)
    await recordChange(tx, own(personId, 'remove-second-factor'))
    return rotateSession(tx, sessionId, { secondFactorAt: null })
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

function own(personId: string, verb: string) {
  return { actor: personId, verb, subject: 'person', subjectId: personId }
}
