import type { BeirQuery, Qrels, RankedDocument, Ranker } from './beir'
import { type RankingScore, scoreRanking } from './score-ranking'

export interface RankerScores extends RankingScore {
  readonly name: string
  /** How many queries the means are over. */
  readonly queries: number
  /** Of one query, in milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly answers: ReadonlyMap<string, readonly RankedDocument[]>
  /** By query, in the order in which they were asked. */
  readonly scores: ReadonlyMap<string, RankingScore>
}

/** As deep as the deepest measure looks. */
const evaluationDepth = 100

/** So many queries are asked beforehand, so that no time of the first compilation is counted. */
const warmUpQueries = 20

/** The queries with a text and at least one relevant document: no answer to another could be right or wrong. */
export function judgedQueries(queries: readonly BeirQuery[], qrels: Qrels): readonly BeirQuery[] {
  const isJudged = (id: string) => [...(qrels.get(id)?.values() ?? [])].some((grade) => grade > 0)
  return queries.filter(({ id, text }) => text.trim() !== '' && isJudged(id))
}

/**
 * Asks `ranker` every judged query, one after the other, and averages the measures of
 * `scoreRanking` over them, each query counting alike. `now` tells milliseconds. Throws RangeError
 * if there is no judged query.
 */
export async function evaluateRanker(
  ranker: Ranker,
  queries: readonly BeirQuery[],
  qrels: Qrels,
  now: () => number,
): Promise<RankerScores> {
  const judged = judgedQueries(queries, qrels)
  if (judged.length === 0) throw new RangeError('no query has a relevant document')
  for (const { text } of judged.slice(0, warmUpQueries)) await ranker.rank(text, evaluationDepth)
  const answers = new Map<string, readonly RankedDocument[]>()
  const times: number[] = []
  const byQuery = new Map<string, RankingScore>()
  for (const { id, text } of judged) {
    const start = now()
    const ranked = await ranker.rank(text, evaluationDepth)
    times.push(now() - start)
    answers.set(id, ranked)
    byQuery.set(
      id,
      scoreRanking(
        ranked.map((it) => it.id),
        qrels.get(id) ?? new Map(),
      ),
    )
  }
  const scores = [...byQuery.values()]
  return {
    name: ranker.name,
    queries: judged.length,
    ndcg10: mean(scores.map((it) => it.ndcg10)),
    mrr10: mean(scores.map((it) => it.mrr10)),
    recall100: mean(scores.map((it) => it.recall100)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    answers,
    scores: byQuery,
  }
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed: nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
