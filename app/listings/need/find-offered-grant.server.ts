import type { PrismaClient } from '../../../prisma/generated/client'
import type { Actor } from '../../domain/access/actor'
import { isId } from '../../domain/shared/ids'

/** The grant that one of the actor's organizations may still accept for a need, or null. */
export async function findOfferedGrant(db: PrismaClient, needId: string, actor: Actor) {
  if (!isId(needId) || actor.personId === null) return null
  const mine = actor.memberships
    .filter(({ isVerified, role }) => isVerified && role !== 'viewer')
    .map(({ organizationId }) => organizationId)
  const row = await db.needGrant.findFirst({
    where: { needId, organizationId: { in: mine }, acceptedAt: null, revokedAt: null },
    include: {
      organization: { select: { id: true, name: true } },
      need: { select: { title: true, titleTier: true, kind: true } },
    },
  })
  if (row === null) return null
  const { kind, title, titleTier } = row.need
  // Before the NDA is accepted, a verified member reads the first tier and no more.
  return { organization: row.organization, kind, title: titleTier < 2 ? title : null }
}
