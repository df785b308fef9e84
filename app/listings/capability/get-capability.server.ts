import type { PrismaClient } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'
import { isId } from '../../domain/shared/ids'
import { type CapabilityView, capabilityParts, viewCapability } from './view-capability'

/** The capability of that id if anybody may see it now, or null. */
export async function getCapability(
  db: PrismaClient,
  id: string,
  now: Date,
): Promise<CapabilityView | null> {
  if (!isId(id)) return null
  const row = await db.capability.findFirst({
    where: { id, ...visibleListing(now) },
    include: capabilityParts,
  })
  return row && viewCapability(row, now)
}
