import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { sendAccountLetter } from '../../platform/mail/account-letters.server'
import { normaliseEmail } from '../../platform/session/normalise-email'
import { issueLink } from './email-links.server'
import { hashPassword } from './passwords.server'

export interface SignUp {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly language: string
  /** Where the site stands: links in letters lead there. */
  readonly origin: string
}

/**
 * Makes an account and sends the link that confirms its address. Where the address has an account
 * already, that one's owner is told by letter; whoever asked learns nothing from the answer.
 */
export async function signUp(db: PrismaClient, input: SignUp, now: Date): Promise<void> {
  const emailKey = normaliseEmail(input.email) ?? ''
  const passwordHash = await hashPassword(input.password)
  const { email, name, language } = input
  const made = await db.$transaction(async (tx) => {
    const data = { email, emailKey, name, language, passwordHash, createdAt: now }
    const [person] = await tx.person.createManyAndReturn({ data: [data], skipDuplicates: true })
    if (!person) return null
    await recordChange(tx, {
      actor: person.id,
      verb: 'sign-up',
      subject: 'person',
      subjectId: person.id,
    })
    return issueLink(tx, 'confirm', person.id, now)
  })
  if (made === null) return tellKnown(db, emailKey, input.origin, now)
  const link = `${input.origin}/confirm-email?link=${made}`
  await sendAccountLetter('confirm', { to: email, language, link })
}

/** An address that was never confirmed gets a new link, another one the way to sign in. */
async function tellKnown(
  db: PrismaClient,
  emailKey: string,
  origin: string,
  now: Date,
): Promise<void> {
  const person = await db.person.findUnique({ where: { emailKey } })
  if (!person?.email || person.suspendedAt) return
  const { email: to, language } = person
  if (person.confirmedAt) {
    await sendAccountLetter('known', { to, language, link: `${origin}/sign-in` })
    return
  }
  const token = await db.$transaction((tx) => issueLink(tx, 'confirm', person.id, now))
  await sendAccountLetter('confirm', {
    to,
    language,
    link: `${origin}/confirm-email?link=${token}`,
  })
}
