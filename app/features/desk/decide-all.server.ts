import type { Actor } from '../../domain/access/actor'
import { can, holds } from '../../domain/access/can'
import { listingLife } from '../../domain/listing/life'
import { refusePage } from '../../platform/http/http-errors'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { DecisionInput } from './decision-form'
import { delegateReview } from './delegate-review.server'
import type { DeskRefusal } from './desk-query'
import { deskScope } from './desk-scope'
import { isAboutListing } from './listing-kind-of'
import { takeDecision } from './take-decision.server'

export interface Decided {
  readonly done: number
  /** Those that were not decided, and why. */
  readonly refused: readonly (SeenReview & { readonly reason: DeskRefusal })[]
}

type SeenReview = DecisionInput['review'][number]

/**
 * Takes the same decision on one review or on several, each in a transaction of its own. Throws 404
 * if one of them is not the actor's to decide: nothing is decided then. One that its owner has taken
 * back meanwhile is gone.
 */
export async function decideAll(page: PageContext, input: DecisionInput): Promise<Decided> {
  const { db, viewer } = page
  const actor = viewer.person?.id ?? ''
  const ids = input.review.map(({ id }) => id)
  const there = await db.review.count({ where: { id: { in: ids } } })
  const rows = await db.review.findMany({ where: { id: { in: ids }, ...deskScope(viewer.actor) } })
  const mayAll = rows.every((row) => mayDecide(viewer.actor, input.intent, row))
  if (rows.length !== there || !mayAll) throw refusePage('not-found')
  const refused: Decided['refused'][number][] = []
  for (const { id, version } of input.review) {
    const reason = await decideOne(page, input, { id, version, actor })
    if (reason !== null) refused.push({ id, version, reason })
  }
  return { done: input.review.length - refused.length, refused }
}

/** A decision on a listing asks for the right that the life of listings names for it. */
function mayDecide(
  actor: Actor,
  intent: DecisionInput['intent'],
  review: { readonly kind: string; readonly parkId: string | null },
): boolean {
  const { parkId } = review
  if (intent === 'delegate') return can(actor, 'delegate', { kind: 'review', parkId })
  if (!can(actor, 'decide', { kind: 'review', parkId })) return false
  return !isAboutListing(review) || holds(actor, listingLife[intent].asks, { parkId })
}

interface ReviewToDecide {
  readonly id: string
  readonly version: number
  readonly actor: string
}

async function decideOne(
  page: PageContext,
  input: DecisionInput,
  { id, version, actor }: ReviewToDecide,
): Promise<DeskRefusal | null> {
  if (input.intent === 'delegate') {
    if (!input.park) return 'no-park'
    const parkId = input.park === 'city' ? null : input.park
    const given = await delegateReview(page.db, { id, parkId, version, actor })
    return given.ok ? null : given.reason
  }
  const asked = {
    decision: input.intent,
    reason: input.reason ?? null,
    reply: input.reply ?? null,
    mergeInto: input.mergeInto ?? null,
    version,
  }
  const taken = await takeDecision(page.db, id, asked, actor, page.now)
  return taken.ok ? null : taken.reason
}
