import type { Actor } from '../../domain/access/actor'
import { can } from '../../domain/access/can'

/** How a reader comes to the contacts of an organization: by a link to them, or by what is missing. */
export type ContactWay =
  | { readonly way: 'open' | 'sign-in' | 'found' | 'closed' }
  | { readonly way: 'verify'; readonly organizationId: string }

/** So that nobody is shown a link to a page that is none for them. */
export function contactWay(actor: Actor): ContactWay {
  if (can(actor, 'read', { kind: 'contact' })) return { way: 'open' }
  if (actor.personId === null) return { way: 'sign-in' }
  const [own] = actor.isAuditor ? [] : actor.memberships
  if (own !== undefined) return { way: 'verify', organizationId: own.organizationId }
  return { way: can(actor, 'create', { kind: 'organization' }) ? 'found' : 'closed' }
}
