import { Converter } from 'opencc-js/cn2t'
import { beforeAll, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import type { BeirDocument } from '../../../search/eval/beir'
import type { RankerScores } from '../../../search/eval/evaluate-ranker'
import { judgeEngine } from '../../../search/eval/judge-engine'
import { readCorpus, readQrels, readQueries } from '../../../search/eval/read-beir.server'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'

/** Made of the demo data: 141 firms as lists of their products; see docs/eval.md. */
const golden = 'test/golden/eval'

async function evaluate(
  name: string,
  rewrite: (text: string) => string = (text) => text,
): Promise<{ readonly engine: RankerScores; readonly baseline: RankerScores }> {
  const folder = `${golden}/${name}`
  const [queries, qrels] = [await readQueries(folder), await readQrels(folder)]
  const engine = createEmbeddedEngine({ lexicon: await loadLexicon() })
  async function* batches(): AsyncGenerator<readonly BeirDocument[]> {
    for await (const batch of readCorpus(folder)) {
      yield batch.map((it) => ({ ...it, text: rewrite(it.text) }))
    }
  }
  const judged = await judgeEngine(engine, { batches, queries, qrels }, true)
  return { engine: judged.engine, baseline: judged.baselines[0] as RankerScores }
}

describe('where the query is an item of the list', () => {
  let found: Awaited<ReturnType<typeof evaluate>>
  beforeAll(async () => {
    found = await evaluate('items')
  })

  test('it comes first, and what contains it after', () => {
    expect(found.engine.ndcg10).toBeGreaterThanOrEqual(0.98)
    expect(found.engine.ndcg10).toBeGreaterThan(found.baseline.ndcg10)
    expect(found.engine.recall100).toBe(1)
  })

  test('traditional lists are answered no worse than by the baseline with conversion', async () => {
    const toTraditional = Converter({ from: 'cn', to: 'twp' })
    const traditional = await evaluate('items', toTraditional)
    expect(traditional.engine.ndcg10).toBeGreaterThanOrEqual(0.96)
    expect(traditional.engine.ndcg10).toBeGreaterThanOrEqual(traditional.baseline.ndcg10)
  })
})

describe('where the query is the name of a step in a chain and the words mostly differ', () => {
  test('the answer is well above that of pairs of characters', async () => {
    const { engine, baseline } = await evaluate('steps')
    expect(engine.ndcg10).toBeGreaterThan(baseline.ndcg10 + 0.1)
    expect(engine.recall100).toBeGreaterThan(baseline.recall100 + 0.2)
  })
})
