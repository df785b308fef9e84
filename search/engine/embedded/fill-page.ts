import { readHits } from '../../ranking/order-hits'
import type { QueryEvidence } from '../../ranking/query-evidence'
import type { RetrievalQuery, RetrievalResult } from '../../retrieval/retrieval-index'
import type { IndexShelf } from './index-shelf'
import { searchByText } from './order-by-text'
import { planFeedback } from './plan-feedback'
import type { TextPlan } from './plan-text'

/** What is asked of a shelf besides the text. */
export type RetrievalRequest = Omit<RetrievalQuery, 'text'>

/**
 * So many of a short text's answers stand by what they say; what the best of them list besides is a
 * guess for the rest. A longer text says enough of itself, and is not guessed at.
 */
const settledHits = 20

/**
 * A page out of all that has anything to do with a text: first those whose texts answer it best, then
 * the others by what the best answers list besides. Total and counts are over all of it.
 */
export function* fillPage(
  shelf: IndexShelf,
  broad: TextPlan,
  asked: RetrievalRequest,
  evidence: QueryEvidence,
): Generator<void, RetrievalResult> {
  const end = asked.offset + asked.limit
  const best = yield* searchByText(
    shelf,
    { ...asked, facets: [], sort: [], text: broad.query, offset: 0, limit: settledHits },
    evidence,
    readHits.broad,
  )
  const widened = planFeedback(shelf, broad, best.hits)
  const all = yield* shelf.retrieval.searchInSteps({
    ...asked,
    text: widened.query,
    offset: 0,
    limit: end + settledHits,
  })
  if ((asked.sort?.length ?? 0) > 0) return { ...all, hits: all.hits.slice(asked.offset, end) }
  const known = new Set(best.hits.map(({ id }) => id))
  const last = best.hits.at(-1)?.score ?? 0
  const most = all.hits[0]?.score ?? 0
  const others = all.hits
    .filter(({ id }) => !known.has(id))
    // One order by score: what was found first stands above the rest.
    .map(({ id, score }) => ({ id, score: most > 0 ? (last * score) / most : 0 }))
  return { ...all, hits: [...best.hits, ...others].slice(asked.offset, end) }
}
