import { simplify } from '../language/text/simplify'
import type { SearchEngine } from '../port'
import type { BeirDocument, BeirQuery, Qrels } from './beir'
import { createBm25Baseline } from './bm25-baseline'
import { createEngineRanker, fillEngine } from './engine-ranker'
import { evaluateRanker, type RankerScores } from './evaluate-ranker'

/** A corpus with what is asked of it and how the answers are judged. */
export interface EvaluationPack {
  readonly batches: () => AsyncIterable<readonly BeirDocument[]>
  readonly queries: readonly BeirQuery[]
  readonly qrels: Qrels
}

export interface JudgedEngine {
  readonly documents: number
  readonly engine: RankerScores
  /** Both kinds of plain BM25, or none. */
  readonly baselines: readonly RankerScores[]
}

/**
 * Puts the corpus into `engine`, in place of what it held, and judges its answers, beside plain BM25
 * over pairs and over characters and pairs of the same texts, both in simplified characters.
 */
export async function judgeEngine(
  engine: SearchEngine,
  { batches, queries, qrels }: EvaluationPack,
  withBaselines: boolean,
): Promise<JudgedEngine> {
  const plain = withBaselines
    ? [
        createBm25Baseline('BM25 pairs', 'pairs', simplify),
        createBm25Baseline('BM25 characters + pairs', 'characters and pairs', simplify),
      ]
    : []
  let documents = 0
  async function* read() {
    for await (const batch of batches()) {
      for (const baseline of plain) for (const document of batch) baseline.add(document)
      documents += batch.length
      yield batch
    }
  }
  await fillEngine(engine, read())
  const now = () => performance.now()
  const own = await evaluateRanker(createEngineRanker(engine), queries, qrels, now)
  const baselines: RankerScores[] = []
  for (const each of plain) baselines.push(await evaluateRanker(each, queries, qrels, now))
  return { documents, engine: own, baselines }
}
