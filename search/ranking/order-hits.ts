import type { RetrievedHit } from '../retrieval/retrieval-index'
import type { QueryEvidence } from './query-evidence'
import { scoreText } from './score-text'

/** So many of the best by their terms are read, and ordered by what their texts say. */
export const readHits = {
  /** Of those that have all the words: the terms have told most already. */
  strict: 50,
  /** Of those that have anything to do with the text. */
  broad: 200,
} as const

/**
 * Where texts say as much as each other of a query (a name found by its pinyin says nothing of it at
 * all), the score by terms decides.
 */
const traceOfTerms = 1e-3

/**
 * The first `depth` in the order of `scoreText`, ties by id, and the rest behind them as they
 * come. `hits` begin with the best of the whole answer. Scores fall, and are those of the texts.
 */
export function orderHits(
  hits: readonly RetrievedHit[],
  surfaceOf: (id: string) => string,
  evidence: QueryEvidence,
  depth: number,
): readonly RetrievedHit[] {
  const read = hits
    .slice(0, depth)
    .map(({ id, score }) => ({
      id,
      score: scoreText(surfaceOf(id), evidence) + traceOfTerms * score,
    }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
  const last = read.at(-1)?.score ?? 0
  const rest = hits
    .slice(depth)
    .map(({ id, score }) => ({ id, score: Math.min(last, traceOfTerms * score) }))
  return [...read, ...rest]
}
