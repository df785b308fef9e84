import { can } from '../../domain/access/can'
import { refusePage } from '../../platform/http/http-errors'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { DecisionInput } from './decision-form'
import { delegateReview } from './delegate-review.server'
import { deskScope } from './desk-scope'
import { takeDecision } from './take-decision.server'

export interface Decided {
  readonly done: number
  /** Why the others were not decided, as keys of the catalogue. */
  readonly refused: readonly string[]
}

/**
 * Takes the same decision on one review or on several, each in a transaction of its own. Throws 404
 * if one of them is not the actor's to decide: nothing is decided then.
 */
export async function decideAll(page: PageContext, input: DecisionInput): Promise<Decided> {
  const { db, viewer } = page
  const actor = viewer.person?.id ?? ''
  const ids = input.review.map(({ id }) => id)
  const verb = input.intent === 'delegate' ? 'delegate' : 'decide'
  const rows = await db.review.findMany({ where: { id: { in: ids }, ...deskScope(viewer.actor) } })
  const mayAll = rows.every(({ parkId }) => can(viewer.actor, verb, { kind: 'review', parkId }))
  if (rows.length !== new Set(ids).size || !mayAll) throw refusePage('not-found')
  const refused: string[] = []
  for (const { id, version } of input.review) {
    const result = await decideOne(page, input, { id, version, actor })
    if (result !== null) refused.push(result)
  }
  return { done: input.review.length - refused.length, refused }
}

interface One {
  readonly id: string
  readonly version: number
  readonly actor: string
}

async function decideOne(page: PageContext, input: DecisionInput, one: One) {
  const { id, version, actor } = one
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
