import type { PrismaClient } from '../../../prisma/generated/client'
import { readNeeds } from '../../../prisma/need/read-needs.server'
import { isId } from '../../domain/shared/ids'
import type { Tier } from '../../domain/shared/tier'
import { type NeedView, viewNeed } from './view-need'

/** The need that a viewer may see, or null: one that is not published is not there. */
export async function getNeed(
  db: PrismaClient,
  id: string,
  viewer: { readonly clearance: Tier },
  now: Date,
): Promise<NeedView | null> {
  if (!isId(id)) return null
  const [need] = await readNeeds(db, [id], { clearance: viewer.clearance, visibleAt: now })
  return need ? viewNeed(need, now) : null
}
