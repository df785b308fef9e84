import type { PrismaClient } from '../../../prisma/generated/client'

/** What a person has agreed to, and taken back, the last first. */
export async function readConsents(db: PrismaClient, personId: string) {
  const rows = await db.contactConsent.findMany({
    where: { personId },
    include: { organization: { select: { name: true } } },
    orderBy: { givenAt: 'desc' },
  })
  return rows.map(({ id, organization, textVersion, givenAt, revokedAt }) => ({
    id,
    organization: organization.name,
    textVersion,
    givenAt: givenAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  }))
}
