import type { PrismaClient } from '../../../prisma/generated/client'

/** Who was allowed to read all of a need, and who accepted the NDA. */
export async function readGrants(db: PrismaClient, needId: string) {
  const rows = await db.needGrant.findMany({
    where: { needId, revokedAt: null },
    include: { organization: { select: { id: true, name: true } } },
    orderBy: { grantedAt: 'asc' },
  })
  return rows.map(({ organization, acceptedAt, textVersion }) => ({
    organization: organization.id,
    name: organization.name,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    textVersion,
  }))
}
