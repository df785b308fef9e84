import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { logger } from '../../platform/environment/logger.server'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { forgetAttempts } from '../../platform/limits/rate-limit.server'
import { beginSession } from '../../platform/session/sessions.server'
import { isPrivileged } from './is-privileged'
import { type Proof, proven, wrong } from './proof'
import { takeCode, takeRecoveryCode } from './totp.server'

/** Ends a sign-in by a code of the device or a recovery code. Gives the cookie. */
export async function passSecondFactor(
  db: PrismaClient,
  personId: string,
  code: string,
  userAgent: string | null,
  now: Date,
): Promise<Proof<string>> {
  const wait = await countAttempts([['second-factor', personId]])
  if (wait !== null) return { ok: false, wait }
  const passed = await takeEither(db, personId, code, userAgent, now)
  if (passed === null) return wrong
  await forgetAttempts('second-factor', personId)
  return proven(passed)
}

function takeEither(
  db: PrismaClient,
  personId: string,
  code: string,
  userAgent: string | null,
  now: Date,
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const where = { id: personId, suspendedAt: null, deletedAt: null }
    const person = await tx.person.findFirst({ where, include: { parks: true } })
    if (!person) return null
    const isByDevice = await takeCode(tx, person, code, now)
    if (!isByDevice && !(await takeRecoveryCode(tx, personId, code, now))) {
      logger().info({ event: 'second-factor-refused', person: personId }, 'a code was refused')
      return null
    }
    await recordChange(tx, {
      actor: personId,
      verb: isByDevice ? 'sign-in' : 'sign-in-by-recovery-code',
      subject: 'person',
      subjectId: personId,
    })
    const by = isByDevice ? 'device' : 'recovery-code'
    logger().info({ event: 'signed-in', person: personId, by }, 'somebody signed in')
    const session = {
      personId,
      isPrivileged: isPrivileged(person),
      hasSecondFactor: true,
      userAgent,
    }
    return beginSession(tx, session, now)
  })
}
