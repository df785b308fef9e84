import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { issueLink, linkSubject } from './email-links.server'

export interface SignUp {
  readonly email: string
  readonly language: string
  /** The network address that asks. */
  readonly address: string
}

/**
 * Sends the link that proves an address; the account is made by whoever opens it. Where the address
 * has one already, its owner is told by letter. Both take the same steps, so that whoever asked
 * learns nothing from the answer nor from how long it took. Gives the seconds to wait where the network
 * address asked too often, else null.
 */
export async function signUp(db: PrismaClient, input: SignUp, now: Date): Promise<number | null> {
  const { email, language, address } = input
  const wait = await countAttempts([['sign-up-address', address]])
  if (wait !== null) return wait
  const emailKey = normaliseEmail(email) ?? ''
  const person = await db.person.findUnique({ where: { emailKey } })
  await db.$transaction(async (tx) => {
    const personId = person?.id ?? null
    const link = await issueLink(tx, { purpose: 'confirm', email, emailKey, personId }, now)
    await recordChange(tx, { actor: 'visitor', verb: 'ask-sign-up', ...linkSubject(person, link) })
    const letter = person === null ? 'confirm' : 'known'
    await enqueueLetter(tx, { letter, link: link.id, language: person?.language ?? language })
  })
  return null
}
