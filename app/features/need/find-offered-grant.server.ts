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
      need: { select: { title: true } },
    },
  })
  return row && { organization: row.organization, title: row.need.title }
}
