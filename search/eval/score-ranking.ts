import type { Judgements } from './beir'

/** Each between 0 and 1, more is better. */
export interface RankingScore {
  readonly ndcg10: number
  readonly mrr10: number
  readonly recall100: number
}

const cutoff = 10
const recallCutoff = 100

/**
 * How good one answer is. `ranked` are distinct document ids, best first; `judgements` are the
 * grades, of which those above 0 count and all others are as if they were not there. Throws
 * RangeError if no document is relevant, since then no answer is better than another.
 *
 * - nDCG@10: Σ grade / log2(rank + 1) over the first ten, by that of the best order possible. The
 *   gain is the grade itself, as in trec_eval and BEIR (Järvelin and Kekäläinen, Cumulated
 *   Gain-Based Evaluation of IR Techniques, 2002).
 * - MRR@10: 1 / rank of the first relevant one, 0 if it is not among ten.
 * - recall@100: the share of all relevant ones that is among the first hundred.
 */
export function scoreRanking(ranked: readonly string[], judgements: Judgements): RankingScore {
  const grades = [...judgements.values()].filter((grade) => grade > 0)
  if (grades.length === 0) throw new RangeError('no relevant document to look for')
  const gradeOf = (id: string) => Math.max(0, judgements.get(id) ?? 0)
  const best = grades.sort((a, b) => b - a)
  const first = ranked.slice(0, cutoff).findIndex((id) => gradeOf(id) > 0)
  const found = ranked.slice(0, recallCutoff).filter((id) => gradeOf(id) > 0)
  return {
    ndcg10: discountedGain(ranked.map(gradeOf)) / discountedGain(best),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall100: found.length / grades.length,
  }
}

function discountedGain(grades: readonly number[]): number {
  return grades
    .slice(0, cutoff)
    .reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0)
}
