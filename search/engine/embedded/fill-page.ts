import type { RetrievalQuery, RetrievalResult, RetrievedHit } from '../../retrieval/retrieval-index'
import type { IndexShelf } from './index-shelf'
import { planFeedback } from './plan-feedback'
import type { TextPlan } from './plan-text'

/** What is asked of a shelf besides the text. */
export type RetrievalRequest = Omit<RetrievalQuery, 'text'>

/**
 * A page that goes on, after what `exact` finds, with what else `broad` does, widened by its own best
 * answers; `broad` must find all that `exact` does. Total and counts are over all of it. Null if what `exact` finds fills the page
 * or there is nothing else.
 */
export function fillPage(
  shelf: IndexShelf,
  exact: TextPlan,
  broad: TextPlan,
  asked: RetrievalRequest,
): RetrievalResult | null {
  const { retrieval } = shelf
  const end = asked.offset + asked.limit
  const first = retrieval.search({ ...asked, facets: [], text: exact.query, offset: 0, limit: end })
  if (first.total >= end) return null
  const widened = planFeedback(shelf, broad)
  const all = retrieval.search({ ...asked, text: widened.query, offset: 0, limit: end })
  if (all.total === first.total) return null
  if ((asked.sort?.length ?? 0) > 0) return { ...all, hits: all.hits.slice(asked.offset) }
  const known = new Set(first.hits.map(({ id }) => id))
  const others = all.hits.filter(({ id }) => !known.has(id))
  const hits = [...above(first.hits, others[0]?.score ?? 0), ...others]
  return { ...all, hits: hits.slice(asked.offset, end) }
}

/** One order by score: what was found first stands above the rest. */
function above(hits: readonly RetrievedHit[], floor: number): readonly RetrievedHit[] {
  return hits.map((hit) => ({ ...hit, score: hit.score + floor }))
}
