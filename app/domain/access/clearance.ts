import type { Tier } from '../shared/tier'
import type { Actor } from './actor'
import { type Belonging, can } from './can'

/** The tier that an actor may read of listings in general: what indexes and lists are asked for. */
export function clearanceOf(actor: Actor): Tier {
  return can(actor, 'read', { kind: 'tier-1', organizationId: null, parkId: null }) ? 1 : 0
}

/**
 * The tier that an actor may read of one listing: all of one's own, all of one's park's, and the
 * second where one's organization accepted the NDA for it (`grantedTo`).
 */
export function clearanceFor(
  actor: Actor,
  owner: Belonging,
  grantedTo: readonly string[] = [],
): Tier {
  if (can(actor, 'read', { ...owner, kind: 'tier-2' })) return 2
  const isGranted = actor.memberships.some(
    ({ organizationId, isVerified }) => isVerified && grantedTo.includes(organizationId),
  )
  if (isGranted) return 2
  return can(actor, 'read', { ...owner, kind: 'tier-1' }) ? 1 : 0
}
