import type { PrismaClient } from '../../../prisma/generated/client'
import type { Actor } from '../../domain/access/actor'
import { clearanceFor } from '../../domain/access/clearance'
import { isId } from '../../domain/shared/ids'
import type { Tier } from '../../domain/shared/tier'

/** The tier that an actor may read of one need. 0 for one that is not there. */
export async function needClearance(db: PrismaClient, id: string, actor: Actor): Promise<Tier> {
  if (actor.personId === null || !isId(id)) return 0
  const row = await db.need.findUnique({
    where: { id },
    select: {
      organizationId: true,
      organization: { select: { parkId: true } },
      grants: {
        where: { acceptedAt: { not: null }, revokedAt: null },
        select: { organizationId: true },
      },
    },
  })
  if (row === null) return 0
  const owner = { organizationId: row.organizationId, parkId: row.organization.parkId }
  return clearanceFor(
    actor,
    owner,
    row.grants.map(({ organizationId }) => organizationId),
  )
}
