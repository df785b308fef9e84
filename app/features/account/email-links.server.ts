import type { EmailLink, EmailLinkPurpose } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import { isSignature, sign } from '../../platform/environment/secrets.server'

const hour = 3_600_000
const life: Readonly<Record<EmailLinkPurpose, number>> = { confirm: 48 * hour, reset: hour }

interface NewLink {
  readonly purpose: EmailLinkPurpose
  readonly email: string
  readonly emailKey: string
  readonly personId: string | null
}

/**
 * A link for a letter. It makes the earlier ones of its kind worthless once that is sent
 * (`endOlderLinks`): who asks again and again does not kill the one that its owner has in hand.
 */
export function issueLink(
  tx: Transaction,
  link: NewLink,
  now: Date,
): Promise<{ readonly id: string }> {
  const expiresAt = new Date(now.getTime() + life[link.purpose])
  const data = { ...link, createdAt: now, expiresAt }
  return tx.emailLink.create({ data, select: { id: true } })
}

/** True if another link of its kind was asked for after it and is still open: that one will do. */
export async function isOutdatedLink(
  tx: Transaction,
  link: EmailLink,
  now: Date,
): Promise<boolean> {
  const { id, emailKey, purpose, createdAt } = link
  const isLater = [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }]
  const where = { emailKey, purpose, usedAt: null, expiresAt: { gt: now }, OR: isLater }
  return (await tx.emailLink.count({ where })) > 0
}

/** Makes the links of its kind worthless that were asked for before it. */
export async function endOlderLinks(tx: Transaction, id: string, now: Date): Promise<void> {
  const { emailKey, purpose, createdAt } = await tx.emailLink.findUniqueOrThrow({ where: { id } })
  const isEarlier = [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }]
  const where = { emailKey, purpose, usedAt: null, OR: isEarlier }
  await tx.emailLink.updateMany({ where, data: { usedAt: now } })
}

/** What proves to us that we made the link; put into its letter when that is sent. */
export function linkToken(purpose: EmailLinkPurpose, id: string): string {
  return `${id}.${sign('link', `${purpose} ${id}`)}`
}

/** What the audit log says was asked for: a link for a person, or for an address without one. */
export function linkSubject(person: { readonly id: string } | null, link: { readonly id: string }) {
  return person === null
    ? ({ subject: 'address', subjectId: link.id } as const)
    : ({ subject: 'person', subjectId: person.id } as const)
}

/** Makes the open links of a kind worthless. */
export async function endLinks(
  tx: Transaction,
  purpose: EmailLinkPurpose,
  emailKey: string,
  now: Date,
): Promise<void> {
  const where = { emailKey, purpose, usedAt: null }
  await tx.emailLink.updateMany({ where, data: { usedAt: now } })
}

/** The open link of a token; null for one that is used, old, or not ours. */
export async function findLink(
  tx: Transaction,
  purpose: EmailLinkPurpose,
  token: string,
  now: Date,
): Promise<EmailLink | null> {
  const where = openLink(purpose, token, now)
  return where && tx.emailLink.findFirst({ where })
}

/** The same, once: from then on it is used. */
export async function useLink(
  tx: Transaction,
  purpose: EmailLinkPurpose,
  token: string,
  now: Date,
): Promise<EmailLink | null> {
  const where = openLink(purpose, token, now)
  if (where === null) return null
  const [used] = await tx.emailLink.updateManyAndReturn({ where, data: { usedAt: now } })
  return used ?? null
}

function openLink(purpose: EmailLinkPurpose, token: string, now: Date) {
  const id = readLink(purpose, token)
  return id === null ? null : { id, purpose, usedAt: null, expiresAt: { gt: now } }
}

/** The id in a token that we signed. */
function readLink(purpose: EmailLinkPurpose, token: string): string | null {
  const [id, signature, ...rest] = token.split('.')
  if (!id || !signature || rest.length > 0) return null
  return isSignature('link', `${purpose} ${id}`, signature) ? id : null
}
