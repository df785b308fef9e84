import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { sendAccountLetter } from '../../platform/mail/account-letters.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { issueLink } from './email-links.server'

interface ResetRequest {
  readonly email: string
  readonly language: string
  readonly origin: string
}

/**
 * Sends the link that sets a new password, or, to an address without an account, a letter that says
 * so: the answer on the page is the same.
 */
export async function requestReset(
  db: PrismaClient,
  { email, language, origin }: ResetRequest,
  now: Date,
): Promise<void> {
  const person = await db.person.findUnique({ where: { emailKey: normaliseEmail(email) ?? '' } })
  if (!person?.email || person.suspendedAt) {
    await sendAccountLetter('resetUnknown', { to: email, language, link: `${origin}/sign-up` })
    return
  }
  const token = await db.$transaction(async (tx) => {
    const { id } = person
    await recordChange(tx, { actor: id, verb: 'ask-reset', subject: 'person', subjectId: id })
    return issueLink(tx, 'reset', id, now)
  })
  const link = `${origin}/reset-password?link=${token}`
  await sendAccountLetter('reset', { to: person.email, language: person.language, link })
}
