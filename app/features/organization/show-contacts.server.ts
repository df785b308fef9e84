import type { PrismaClient } from '../../../prisma/generated/client'
import { recordChange } from '../../../prisma/record-change.server'
import { isId } from '../../domain/shared/ids'

/**
 * The people of an organization who let verified members see how to reach them, as of now. That
 * somebody looked is recorded with whom, not with what was seen.
 */
export function showContacts(db: PrismaClient, organizationId: string, actor: string) {
  if (!isId(organizationId)) return Promise.resolve(null)
  return db.$transaction(async (tx) => {
    const organization = await tx.organization.findUnique({
      where: { id: organizationId },
      select: { id: true, name: true },
    })
    if (organization === null) return null
    const consents = await tx.contactConsent.findMany({
      where: {
        organizationId,
        purpose: 'contact',
        revokedAt: null,
        // Who has left speaks for it no more.
        person: { memberships: { some: { organizationId } }, deletedAt: null, suspendedAt: null },
      },
      include: { person: { select: { id: true, name: true, email: true } } },
      orderBy: { givenAt: 'asc' },
    })
    await recordChange(tx, {
      actor,
      verb: 'view-contacts',
      subject: 'organization',
      subjectId: organizationId,
      after: { people: consents.map(({ person }) => person.id) },
    })
    const contacts = consents.map(({ person }) => ({
      name: person.name,
      email: person.email ?? '',
    }))
    return { organization, contacts }
  })
}
