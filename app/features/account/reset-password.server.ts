import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import { enqueueLetter } from '../../platform/mail/enqueue-letter.server'
import { endSessions } from '../../platform/session/sessions.server'
import { endLinks, findLink, useLink } from './email-links.server'
import { hashPassword } from './passwords.server'
import { forgetSignIns } from './sign-in-limits.server'

interface Reset {
  readonly token: string
  readonly password: string
  /** The network address that asks. */
  readonly address: string
}

export type ResetResult =
  | { readonly kind: 'reset' }
  /** The link is used, old, or not ours. */
  | { readonly kind: 'bad' }
  /** Seconds until the next attempt. */
  | { readonly kind: 'too-many'; readonly wait: number }

/**
 * Sets a new password by a link, ends all sessions and other links, and forgets wrong passwords of
 * this address: whoever reads the letters to an account gets into it.
 */
export async function resetPassword(
  db: PrismaClient,
  { token, password, address }: Reset,
  now: Date,
): Promise<ResetResult> {
  const wait = await countAttempts([['link-address', address]])
  if (wait !== null) return { kind: 'too-many', wait }
  if ((await findLink(db, 'reset', token, now)) === null) return { kind: 'bad' }
  const emailKey = await setPassword(db, token, await hashPassword(password), now)
  if (emailKey === null) return { kind: 'bad' }
  await forgetSignIns({ address, emailKey })
  return { kind: 'reset' }
}

function setPassword(
  db: PrismaClient,
  token: string,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const link = await useLink(tx, 'reset', token, now)
    if (!link?.personId) return null
    const id = link.personId
    const where = { id, suspendedAt: null, deletedAt: null }
    const { count } = await tx.person.updateMany({ where, data: { passwordHash } })
    if (count === 0) return null
    await endSessions(tx, id)
    await endLinks(tx, 'reset', link.emailKey, now)
    await recordChange(tx, { actor: id, verb: 'reset-password', subject: 'person', subjectId: id })
    await enqueueLetter(tx, { letter: 'changed', person: id })
    return link.emailKey
  })
}
