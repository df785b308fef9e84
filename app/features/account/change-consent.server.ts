import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'

/** Of the text on the page; rises with every change of it. */
const textVersion = '2026-11'

/**
 * Lets verified members see how to reach the person for an organization that it belongs to. While a
 * consent stands, another one is that one.
 */
export async function giveConsent(
  db: PrismaClient,
  personId: string,
  organizationId: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if ((await tx.membership.count({ where: { personId, organizationId } })) === 0) return
    const consent = { personId, organizationId, purpose: 'contact', textVersion, givenAt: now }
    const given = await tx.contactConsent.createMany({ data: [consent], skipDuplicates: true })
    if (given.count === 0) return
    const subject = { subject: 'person', subjectId: personId } as const
    await recordChange(tx, {
      actor: personId,
      verb: 'give-consent',
      ...subject,
      after: { organizationId, version: textVersion },
    })
  })
}

/** Takes a consent back: from then on nothing is shown. */
export async function revokeConsent(
  db: PrismaClient,
  personId: string,
  id: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { id, personId, revokedAt: null }
    const { count } = await tx.contactConsent.updateMany({ where, data: { revokedAt: now } })
    if (count === 0) return
    const subject = { subject: 'person', subjectId: personId } as const
    await recordChange(tx, { actor: personId, verb: 'revoke-consent', ...subject, before: { id } })
  })
}
