import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { sendAccountLetter } from '../../platform/mail/account-letters.server'
import { endSessions } from '../../platform/session/sessions.server'
import { useLink } from './email-links.server'
import { hashPassword } from './passwords.server'

/**
 * Sets a new password by a link and ends all sessions. The address is proven by it too. False for a
 * link that is used, old, or not ours.
 */
export async function resetPassword(
  db: PrismaClient,
  token: string,
  password: string,
  now: Date,
): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  const person = await db.$transaction(async (tx) => {
    const id = await useLink(tx, 'reset', token, now)
    if (id === null) return null
    const found = await tx.person.update({ where: { id }, data: { passwordHash } })
    await tx.person.updateMany({ where: { id, confirmedAt: null }, data: { confirmedAt: now } })
    await endSessions(tx, id)
    await recordChange(tx, { actor: id, verb: 'reset-password', subject: 'person', subjectId: id })
    return found
  })
  if (!person?.email) return false
  await sendAccountLetter('changed', { to: person.email, language: person.language })
  return true
}
