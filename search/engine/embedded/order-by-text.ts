import { type QueryEvidence, queryEvidence } from '../../ranking/query-evidence'
import { scoreText } from '../../ranking/score-text'
import type { AnalysedQuery } from '../../language/analysis/analyse-query'
import type { RetrievalQuery, RetrievalResult, RetrievedHit } from '../../retrieval/retrieval-index'
import type { IndexShelf } from './index-shelf'

/** So many of the best by their terms are read, and ordered by what their texts say. */
export const readHits = 100

/**
 * Where texts say as much as each other of a query (a name found by its pinyin says nothing of it at
 * all), the score by terms decides.
 */
const traceOfTerms = 1e-3

/** What the texts of a shelf are ordered by. */
export function evidenceFor(shelf: IndexShelf, analysed: AnalysedQuery): QueryEvidence {
  const { retrieval } = shelf
  return queryEvidence(analysed, {
    size: retrieval.size,
    meanLength: retrieval.meanLength,
    frequencyOf: (token) => retrieval.frequencyOf(token),
    holdersOfCharacter: (unit) => retrieval.holdersOfCharacter(unit),
  })
}

/**
 * The answer of the index, its best `readHits` in the order of `scoreText`, the rest behind them as
 * they come. The order of two listings hangs on nothing but themselves and the index, so pages join.
 * An answer sorted by fields is left as it is.
 */
export function* searchByText(
  shelf: IndexShelf,
  asked: RetrievalQuery,
  evidence: QueryEvidence | null,
): Generator<void, RetrievalResult> {
  const isOrdered = evidence !== null && asked.limit > 0 && (asked.sort?.length ?? 0) === 0
  if (!isOrdered) return yield* shelf.retrieval.searchInSteps(asked)
  const end = asked.offset + asked.limit
  const found = yield* shelf.retrieval.searchInSteps({
    ...asked,
    offset: 0,
    limit: Math.max(end, readHits),
  })
  yield
  return { ...found, hits: orderByText(shelf, found.hits, evidence).slice(asked.offset, end) }
}

function orderByText(
  { retrieval }: IndexShelf,
  hits: readonly RetrievedHit[],
  evidence: QueryEvidence,
): readonly RetrievedHit[] {
  const read = hits.slice(0, readHits).map(({ id, score }) => ({
    id,
    score: scoreText(retrieval.surfaceOf(id) ?? '', evidence) + traceOfTerms * score,
  }))
  read.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
  const last = read.at(-1)?.score ?? 0
  const rest = hits
    .slice(readHits)
    .map(({ id, score }) => ({ id, score: Math.min(last, traceOfTerms * score) }))
  return [...read, ...rest]
}
