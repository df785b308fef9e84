import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { logger } from '../../platform/environment/logger.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { endedSessionCookie } from '../../platform/session/session-cookie.server'
import { beginSession } from '../../platform/session/sessions.server'
import { isPrivileged } from './is-privileged'
import { hashPassword, isOldHash, isPassword } from './passwords.server'
import { pendingCookie } from './pending-sign-in.server'
import { countSignIn, forgetSignIns, noteWrongPassword } from './sign-in-limits.server'

interface SignIn {
  readonly email: string
  readonly password: string
  readonly userAgent: string | null
  /** The network address that asks. */
  readonly address: string
}

export type SignInResult =
  | { readonly kind: 'wrong' }
  /** Seconds until the next attempt. */
  | { readonly kind: 'too-many'; readonly wait: number }
  | { readonly kind: 'second-factor' | 'signed-in'; readonly cookies: readonly string[] }

/** Signs in by e-mail and password. A wrong address and a wrong password are answered alike. */
export async function signIn(db: PrismaClient, input: SignIn, now: Date): Promise<SignInResult> {
  const emailKey = normaliseEmail(input.email) ?? ''
  const attempt = { address: input.address, emailKey }
  const wait = await countSignIn(attempt)
  if (wait !== null) return { kind: 'too-many', wait }
  const person = await db.person.findUnique({ where: { emailKey }, include: { parks: true } })
  const isRight = await isPassword(input.password, person?.passwordHash ?? null)
  if (!isRight || !person || person.suspendedAt) {
    // Whose account it was is told by its id; what was typed is not kept.
    logger().info({ event: 'sign-in-refused', person: person?.id ?? null }, 'a sign-in was refused')
    await noteWrongPassword(attempt)
    return { kind: 'wrong' }
  }
  await forgetSignIns(attempt)
  if (person.passwordHash !== null && isOldHash(person.passwordHash)) {
    const passwordHash = await hashPassword(input.password)
    const { id, passwordHash: before } = person
    await db.person.updateMany({ where: { id, passwordHash: before }, data: { passwordHash } })
  }
  if (person.totpSince) {
    const cookies = [await pendingCookie(person.id, now), await endedSessionCookie()]
    return { kind: 'second-factor', cookies }
  }
  const cookie = await db.$transaction(async (tx) => {
    await recordChange(tx, {
      actor: person.id,
      verb: 'sign-in',
      subject: 'person',
      subjectId: person.id,
    })
    const session = {
      personId: person.id,
      isPrivileged: isPrivileged(person),
      hasSecondFactor: false,
      userAgent: input.userAgent,
    }
    return beginSession(tx, session, now)
  })
  logger().info({ event: 'signed-in', person: person.id, by: 'password' }, 'somebody signed in')
  return { kind: 'signed-in', cookies: [cookie] }
}
