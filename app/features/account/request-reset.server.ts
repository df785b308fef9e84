import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { issueLink, linkSubject } from './email-links.server'

interface ResetRequest {
  readonly email: string
  readonly language: string
  /** The network address that asks. */
  readonly address: string
}

/**
 * Sends the link that sets a new password, or, to an address without an account, a letter that says
 * so. Both take the same steps, so that whoever asked learns nothing from the answer nor from how
 * long it took. Gives the seconds to wait where the network address asked too often, else null.
 */
export async function requestReset(
  db: PrismaClient,
  { email, language, address }: ResetRequest,
  now: Date,
): Promise<number | null> {
  const wait = await countAttempts([['link-address', address]])
  if (wait !== null) return wait
  const emailKey = normaliseEmail(email) ?? ''
  const found = await db.person.findUnique({ where: { emailKey } })
  const person = found?.suspendedAt ? null : found
  await db.$transaction(async (tx) => {
    const personId = person?.id ?? null
    const link = await issueLink(tx, { purpose: 'reset', email, emailKey, personId }, now)
    await recordChange(tx, { actor: 'visitor', verb: 'ask-reset', ...linkSubject(person, link) })
    const letter = person === null ? 'resetUnknown' : 'reset'
    await enqueueLetter(tx, { letter, link: link.id, language: person?.language ?? language })
  })
  return null
}
