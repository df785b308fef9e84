import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { endSessions } from '../../platform/session/sessions.server'
import { findLink, useLink } from './email-links.server'
import { hashPassword } from './passwords.server'

/**
 * Sets a new password by a link and ends all sessions. Gives the address of the account; null for a
 * link that is used, old, or not ours.
 */
export async function resetPassword(
  db: PrismaClient,
  token: string,
  password: string,
  now: Date,
): Promise<string | null> {
  if ((await findLink(db, 'reset', token, now)) === null) return null
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const link = await useLink(tx, 'reset', token, now)
    if (!link?.personId) return null
    const id = link.personId
    const where = { id, suspendedAt: null, deletedAt: null }
    const [found] = await tx.person.updateManyAndReturn({ where, data: { passwordHash } })
    if (!found) return null
    await endSessions(tx, id)
    await recordChange(tx, { actor: id, verb: 'reset-password', subject: 'person', subjectId: id })
    await enqueueLetter(tx, { letter: 'changed', person: id })
    return found.email
  })
}
