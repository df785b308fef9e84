import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import type { RankerScores } from '../../../search/eval/evaluate-ranker'
import { formatScores } from '../../../search/eval/format-scores'
import { judgeEngine } from '../../../search/eval/judge-engine'
import { pairedDifference } from '../../../search/eval/paired-difference'
import { readCorpus, readQrels, readQueries } from '../../../search/eval/read-beir.server'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'

/** Outside data that may not be part of the repository; see docs/search.md. */
const folder = ['../shared/data/eval-dev', '../../shared/data/eval-dev'].find(existsSync)
const packs =
  folder === undefined
    ? []
    : readdirSync(folder).filter((name) => existsSync(join(folder, name, 'corpus.jsonl')))

/**
 * What each query of a pack was worth when the file was written, in the order of the queries. Written
 * anew by RECORD_DEVELOPMENT=1, for a change that is meant.
 */
const recordPath = 'test/golden/eval/development.json'
const recorded = JSON.parse(readFileSync(recordPath, 'utf8')) as Record<
  string,
  { readonly ndcg10: readonly number[]; readonly recall100: readonly number[] }
>
const isRecording = process.env.RECORD_DEVELOPMENT === '1'
const measures = ['ndcg10', 'recall100'] as const

const valuesOf = ({ scores }: RankerScores, measure: (typeof measures)[number]) =>
  [...scores.values()].map((score) => Math.round(score[measure] * 1e4) / 1e4)

if (folder === undefined) console.log('the development packs are not here: not judged')

describe.skipIf(folder === undefined)('on data that nobody here wrote', () => {
  const found: Record<string, { ndcg10: readonly number[]; recall100: readonly number[] }> = {}
  afterAll(() => {
    if (isRecording) writeFileSync(recordPath, `${JSON.stringify({ ...recorded, ...found })}\n`)
  })

  test.each(packs)(
    '%s is answered no worse than before and than by plain BM25',
    async (name) => {
      const path = join(folder ?? '', name)
      const pack = {
        batches: () => readCorpus(path),
        queries: await readQueries(path),
        qrels: await readQrels(path),
      }
      const engine = createEmbeddedEngine({ lexicon: await loadLexicon() })
      const judged = await judgeEngine(engine, pack, true)
      console.log([`\n${name}`, ...formatScores(judged.engine, judged.baselines)].join('\n'))
      found[name] = {
        ndcg10: valuesOf(judged.engine, 'ndcg10'),
        recall100: valuesOf(judged.engine, 'recall100'),
      }
      for (const baseline of judged.baselines) {
        const { high } = pairedDifference(
          valuesOf(judged.engine, 'ndcg10'),
          valuesOf(baseline, 'ndcg10'),
        )
        expect([baseline.name, high >= 0]).toEqual([baseline.name, true])
      }
      const before = recorded[name]
      if (isRecording || before === undefined) return
      for (const measure of measures) {
        const { mean, high } = pairedDifference(valuesOf(judged.engine, measure), before[measure])
        expect([measure, high >= 0, mean]).toEqual([measure, true, mean])
      }
    },
    600_000,
  )
})
