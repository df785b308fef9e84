import type { PrismaClient } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'

/** What the capabilities of these organizations that anybody may find state in numbers, each with its title. */
export async function readOfferedRanges(
  db: PrismaClient,
  organizationIds: readonly string[],
  now: Date,
) {
  const rows = await db.capabilityRange.findMany({
    where: { capability: { organizationId: { in: [...organizationIds] }, ...visibleListing(now) } },
    orderBy: [{ capabilityId: 'asc' }, { quantity: 'asc' }],
    select: {
      quantity: true,
      min: true,
      max: true,
      unit: true,
      capability: { select: { organizationId: true, title: true } },
    },
  })
  return rows.map(({ capability, quantity, min, max, unit }) => ({
    ...{ quantity, min, max, unit },
    organizationId: capability.organizationId,
    of: capability.title,
  }))
}
