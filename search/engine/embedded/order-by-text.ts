import type { AnalysedQuery } from '../../language/analysis/analyse-query'
import { orderHits, readHits } from '../../ranking/order-hits'
import { type QueryEvidence, queryEvidence } from '../../ranking/query-evidence'
import type { RetrievalQuery, RetrievalResult } from '../../retrieval/retrieval-index'
import type { IndexShelf } from './index-shelf'

/** What the texts of a shelf are ordered by. */
export function evidenceFor({ retrieval }: IndexShelf, analysed: AnalysedQuery): QueryEvidence {
  return queryEvidence(analysed, retrieval)
}

/**
 * The answer of the index with its best in the order of `orderHits`. How two of those stand to each
 * other hangs on nothing but themselves and the index, so that pages join. An answer that is sorted
 * by fields stays as it is.
 */
export function* searchByText(
  { retrieval }: IndexShelf,
  asked: RetrievalQuery,
  evidence: QueryEvidence,
  depth: number = readHits.strict,
): Generator<void, RetrievalResult> {
  if (asked.limit <= 0 || (asked.sort?.length ?? 0) > 0) {
    return yield* retrieval.searchInSteps(asked)
  }
  const end = asked.offset + asked.limit
  const limit = Math.max(end, depth)
  const found = yield* retrieval.searchInSteps({ ...asked, offset: 0, limit })
  yield
  const hits = orderHits(found.hits, (id) => retrieval.surfaceOf(id) ?? '', evidence, depth)
  return { ...found, hits: hits.slice(asked.offset, end) }
}
