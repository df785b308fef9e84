import type { PrismaClient } from '../../../prisma/generated/client'
import { readNeedOwner } from '../../../prisma/need/read-need-owner.server'
import type { Actor } from '../../domain/access/actor'
import { clearanceFor } from '../../domain/access/clearance'
import { isId } from '../../domain/shared/ids'
import type { Tier } from '../../domain/shared/tier'

/** The tier that an actor may read of one need. 0 for one that is not there. */
export async function needClearance(db: PrismaClient, id: string, actor: Actor): Promise<Tier> {
  if (actor.personId === null || !isId(id)) return 0
  const owner = await readNeedOwner(db, id)
  return owner === null ? 0 : clearanceFor(actor, owner, owner.grantedTo)
}
