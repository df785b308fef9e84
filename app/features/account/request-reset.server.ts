import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { askedOf, issueLink } from './email-links.server'

interface ResetRequest {
  readonly email: string
  readonly language: string
}

/**
 * Sends the link that sets a new password, or, to an address without an account, a letter that says
 * so. Both take the same steps, so that whoever asked learns nothing from the answer nor from how
 * long it took.
 */
export async function requestReset(
  db: PrismaClient,
  { email, language }: ResetRequest,
  now: Date,
): Promise<void> {
  const emailKey = normaliseEmail(email) ?? ''
  const found = await db.person.findUnique({ where: { emailKey } })
  const person = found?.suspendedAt ? null : found
  await db.$transaction(async (tx) => {
    const personId = person?.id ?? null
    const link = await issueLink(tx, { purpose: 'reset', email, emailKey, personId }, now)
    await recordChange(tx, { actor: 'visitor', verb: 'ask-reset', ...askedOf(person, link) })
    const letter = person === null ? 'resetUnknown' : 'reset'
    await enqueueLetter(tx, { letter, link: link.id, language: person?.language ?? language })
  })
}
