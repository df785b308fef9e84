import type { Actor } from '../../domain/access/actor'
import { can } from '../../domain/access/can'

interface Named {
  readonly id: string
  readonly name: string
}

/** For whom somebody may post, or what is missing for it. */
export type PostWay =
  | { readonly way: 'post'; readonly organizations: readonly Named[] }
  | { readonly way: 'sign-up' | 'found' | 'closed' }
  | { readonly way: 'ask'; readonly organizations: readonly Named[] }

/** The way of an actor to posting; the organizations in the order in which they are given. */
export function postWay(actor: Actor, organizations: readonly Named[]): PostWay {
  if (actor.personId === null) return { way: 'sign-up' }
  const named = organizations.map(({ id, name }) => ({ id, name }))
  const own = named.filter(({ id }) =>
    can(actor, 'post', { kind: 'organization', organizationId: id }),
  )
  if (own.length > 0) return { way: 'post', organizations: own }
  if (!can(actor, 'create', { kind: 'organization' })) return { way: 'closed' }
  return named.length > 0 ? { way: 'ask', organizations: named } : { way: 'found' }
}
