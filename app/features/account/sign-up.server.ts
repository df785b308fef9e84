import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { sendAccountLetter } from '../../platform/mail/account-letters.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { askedOf, issueLink } from './email-links.server'

export interface SignUp {
  readonly email: string
  readonly language: string
  /** Where the site stands: links in letters lead there. */
  readonly origin: string
}

/**
 * Sends the link that proves an address; the account is made by whoever opens it. Where the address
 * has one already, its owner is told by letter. Both take the same steps, so that whoever asked
 * learns nothing from the answer nor from how long it took.
 */
export async function signUp(db: PrismaClient, input: SignUp, now: Date): Promise<void> {
  const { email, language, origin } = input
  const emailKey = normaliseEmail(email) ?? ''
  const person = await db.person.findUnique({ where: { emailKey } })
  const { token } = await db.$transaction(async (tx) => {
    const personId = person?.id ?? null
    const link = await issueLink(tx, { purpose: 'confirm', email, emailKey, personId }, now)
    await recordChange(tx, { actor: 'visitor', verb: 'ask-sign-up', ...askedOf(person, link) })
    return link
  })
  if (person === null) {
    const link = `${origin}/confirm-email?link=${token}`
    await sendAccountLetter('confirm', { to: email, language, link })
  } else {
    const to = person.email ?? email
    await sendAccountLetter('known', { to, language: person.language, link: `${origin}/sign-in` })
  }
}
