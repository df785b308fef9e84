import type { Prisma } from '../../../prisma/generated/client'
import type { Actor } from '../../domain/access/actor'
import { can } from '../../domain/access/can'

/** The reviews that an actor may read: all for the city and auditors, those of one's parks else. */
export function deskScope(actor: Actor): Prisma.ReviewWhereInput {
  const isCity = can(actor, 'read', { kind: 'review', parkId: null })
  return isCity ? {} : { parkId: { in: [...actor.parkIds] } }
}
