import type { PrismaClient } from '../../../prisma/generated/client'
import { readNeeds } from '../../../prisma/need/read-needs.server'
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
    include: { organization: { select: { id: true, name: true } } },
  })
  if (row === null) return null
  // Before the NDA is accepted, a verified member reads the first tier and no more.
  const [need] = await readNeeds(db, [needId], { clearance: 1, visibleAt: null })
  return need ? { organization: row.organization, kind: need.kind, title: need.title } : null
}
