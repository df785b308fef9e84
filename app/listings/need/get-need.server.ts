import type { PrismaClient } from '../../../prisma/generated/client'
import { visibleListing } from '../../../prisma/visible-listing'
import { isId } from '../../domain/shared/ids'
import type { Tier } from '../../domain/shared/tier'
import { type NeedView, needParts, viewNeed } from './view-need'

/** The need that a viewer may see, or null: one that is not published is not there. */
export async function getNeed(
  db: PrismaClient,
  id: string,
  viewer: { readonly clearance: Tier },
  now: Date,
): Promise<NeedView | null> {
  if (!isId(id)) return null
  const row = await db.need.findFirst({
    where: { id, ...visibleListing(now) },
    include: needParts,
  })
  return row && viewNeed(row, viewer.clearance, now)
}
