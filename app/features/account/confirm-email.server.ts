import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { logger } from '../../platform/environment/logger.server'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { beginSession } from '../../platform/session/sessions.server'
import { findLink, useLink } from './email-links.server'
import { hashPassword } from './passwords.server'

export interface NewAccount {
  readonly token: string
  readonly name: string
  readonly password: string
  readonly language: string
  readonly userAgent: string | null
  /** The network address that asks. */
  readonly address: string
}

export type ConfirmResult =
  | { readonly kind: 'confirmed'; readonly cookie: string }
  /** The link is used, old, or not ours, or the address has an account by now. */
  | { readonly kind: 'bad' }
  /** Seconds until the next attempt. */
  | { readonly kind: 'too-many'; readonly wait: number }

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
 * those of whoever opens the link, never those of whoever asked for it.
 */
export async function confirmEmail(
  db: PrismaClient,
  account: NewAccount,
  now: Date,
): Promise<ConfirmResult> {
  const wait = await countAttempts([['link-address', account.address]])
  if (wait !== null) return { kind: 'too-many', wait }
  if ((await findLink(db, 'confirm', account.token, now)) === null) return { kind: 'bad' }
  const cookie = await makeAccount(db, account, await hashPassword(account.password), now)
  return cookie === null ? { kind: 'bad' } : { kind: 'confirmed', cookie }
}

function makeAccount(
  db: PrismaClient,
  { token, name, language, userAgent }: NewAccount,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
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
