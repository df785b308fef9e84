import type { EmailLinkPurpose } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import { isSignature, sign } from '../../platform/environment/secrets.server'

const hour = 3_600_000
const life: Readonly<Record<EmailLinkPurpose, number>> = { confirm: 48 * hour, reset: hour }

/** A link of its kind makes the earlier ones worthless. Gives the token for the letter. */
export async function issueLink(
  tx: Transaction,
  purpose: EmailLinkPurpose,
  personId: string,
  now: Date,
): Promise<string> {
  await tx.emailLink.updateMany({
    where: { personId, purpose, usedAt: null },
    data: { usedAt: now },
  })
  const { id } = await tx.emailLink.create({
    data: { purpose, personId, createdAt: now, expiresAt: new Date(now.getTime() + life[purpose]) },
  })
  return `${id}.${sign('link', `${purpose} ${id}`)}`
}

/** The person to whom the link was sent, once: null for one that is used, old, or not ours. */
export async function useLink(
  tx: Transaction,
  purpose: EmailLinkPurpose,
  token: string,
  now: Date,
): Promise<string | null> {
  const id = readLink(purpose, token)
  if (id === null) return null
  const where = { id, purpose, usedAt: null, expiresAt: { gt: now } }
  const [used] = await tx.emailLink.updateManyAndReturn({ where, data: { usedAt: now } })
  return used?.personId ?? null
}

/** The id in a token that we signed. */
function readLink(purpose: EmailLinkPurpose, token: string): string | null {
  const [id, signature, ...rest] = token.split('.')
  if (!id || !signature || rest.length > 0) return null
  return isSignature('link', `${purpose} ${id}`, signature) ? id : null
}
