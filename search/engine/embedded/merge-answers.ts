import { type FederatedResult, type IndexName, indexNames, type SearchResult } from '../../port'

/**
 * Answers of several indexes to one text in one order: by score, ties by index and id. Answers that
 * have some of the words only count if no index has a listing with all of them.
 */
export function mergeAnswers(
  answers: readonly { readonly index: IndexName; readonly result: SearchResult }[],
  limit: number,
): FederatedResult {
  const whole = answers.filter(({ result }) => result.total > 0 && result.relaxedText !== true)
  const taken = whole.length > 0 ? whole : answers
  const totals = answers.map((it) => [it.index, taken.includes(it) ? it.result.total : 0] as const)
  const hits = taken
    .flatMap(({ index, result }) => result.hits.map((hit) => ({ ...hit, index })))
    .sort(
      (one, other) =>
        other.score - one.score ||
        indexNames.indexOf(one.index) - indexNames.indexOf(other.index) ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, Math.max(0, limit))
  const isRelaxed = whole.length === 0 && hits.length > 0
  return {
    hits,
    totals: Object.fromEntries(totals),
    ...(isRelaxed ? { relaxedText: true } : {}),
  }
}
