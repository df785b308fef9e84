import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { logger } from '../../platform/environment/logger.server'
import { beginSession } from '../../platform/session/sessions.server'
import { findLink, useLink } from './email-links.server'
import { hashPassword } from './passwords.server'

export interface NewAccount {
  readonly token: string
  readonly name: string
  readonly password: string
  readonly language: string
  readonly userAgent: string | null
}

/** The address that an open link would prove, or null. */
export async function readConfirmation(
  db: PrismaClient,
  token: string,
  now: Date,
): Promise<string | null> {
  return (await findLink(db, 'confirm', token, now))?.email ?? null
}

/**
 * Makes the account of the address that a link was sent to, and signs in: name and password are
 * those of whoever opens the link, never those of whoever asked for it. Null for a link that is
 * used, old, or not ours, and where the address has an account by now.
 */
export async function confirmEmail(
  db: PrismaClient,
  { token, name, password, language, userAgent }: NewAccount,
  now: Date,
): Promise<string | null> {
  if ((await findLink(db, 'confirm', token, now)) === null) return null
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const link = await useLink(tx, 'confirm', token, now)
    if (link === null) return null
    const { email, emailKey } = link
    const data = { email, emailKey, name, language, passwordHash, confirmedAt: now, createdAt: now }
    const [person] = await tx.person.createManyAndReturn({ data: [data], skipDuplicates: true })
    if (!person) return null
    const { id } = person
    await recordChange(tx, { actor: id, verb: 'sign-up', subject: 'person', subjectId: id })
    logger().info({ event: 'signed-in', person: id, by: 'confirmation' }, 'somebody signed in')
    const session = { personId: id, isPrivileged: false, hasSecondFactor: false, userAgent }
    return beginSession(tx, session, now)
  })
}
