import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createEmbeddedEngine } from '../search/engine/embedded.server'
import { removeIndexes } from '../search/engine/meilisearch/remove-indexes.server'
import { createMeilisearchEngine } from '../search/engine/meilisearch.server'
import type { BeirDocument, BeirQuery, Qrels } from '../search/eval/beir'
import { type Baseline, createBigramBaseline } from '../search/eval/bigram-baseline'
import { createEngineRanker, fillEngine } from '../search/eval/engine-ranker'
import { evaluateRanker, judgedQueries, type RankerScores } from '../search/eval/evaluate-ranker'
import { readCorpus, readQrels, readQueries } from '../search/eval/read-beir.server'
import { runLines } from '../search/eval/run-lines'
import { loadLexicon } from '../search/language/lexicon/load-lexicon.server'
import { simplify } from '../search/language/text/simplify'
import type { SearchEngine } from '../search/port'
import { runCommand } from './run-command'

const usage = `npm run eval -- DIR [--run FILE] [--no-baseline]

DIR holds a corpus in BEIR form: corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and
qrels/test.tsv (query-id, corpus-id, score). Prints nDCG@10, MRR@10, recall@100 and latencies of the
engine that is configured (Meilisearch where MEILI_URL is set, otherwise the embedded one) beside
plain BM25 over pairs of characters, and writes the engine's answers as a TREC run (DIR/run.trec,
or FILE). --no-baseline saves the memory and time of the comparison.`

await runCommand(async () => {
  const { folder, runPath, withBaseline } = readArguments()
  const [queries, qrels] = [await readQueries(folder), await readQrels(folder)]
  checkJudged(folder, queries, qrels)
  const baselines = withBaseline
    ? [
        createBigramBaseline('BM25 bigrams'),
        createBigramBaseline('BM25 bigrams + opencc', simplify),
      ]
    : []
  const engine = await createEngine()
  try {
    const start = performance.now()
    const documents = await index(engine, folder, baselines, qrels)
    const seconds = (performance.now() - start) / 1000
    console.log(`${documents} documents indexed in ${seconds.toFixed(1)} s\n`)
    const evaluations: RankerScores[] = []
    for (const ranker of [createEngineRanker(engine), ...baselines]) {
      evaluations.push(await evaluateRanker(ranker, queries, qrels, () => performance.now()))
    }
    printTable(evaluations)
    const [own] = evaluations
    if (own) await writeRun(runPath, own)
  } finally {
    await engine.close()
  }
})

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      run: { type: 'string' },
      baseline: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) throw new Error(usage)
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`)
  return { folder, runPath: values.run ?? join(folder, 'run.trec'), withBaseline: values.baseline }
}

function checkJudged(folder: string, queries: readonly BeirQuery[], qrels: Qrels): void {
  const known = new Set(queries.map(({ id }) => id))
  const strangers = [...qrels.keys()].filter((id) => !known.has(id))
  if (strangers.length > 0) {
    console.warn(`qrels judge ${strangers.length} queries that queries.jsonl lacks; left out`)
  }
  const judged = judgedQueries(queries, qrels).length
  if (judged === 0) {
    throw new Error(`${join(folder, 'qrels', 'test.tsv')}: no query has a relevant document`)
  }
  console.log(`${judged} of ${queries.length} queries have a relevant document`)
}

/** On a shared server under index names of its own, which the end removes. */
async function createEngine(): Promise<SearchEngine> {
  const lexicon = await loadLexicon()
  const { MEILI_URL: url, MEILI_KEY: key } = process.env
  if (!url) return createEmbeddedEngine({ lexicon })
  const indexPrefix = `eval-${randomUUID().slice(0, 8)}-`
  const options = { url, lexicon, indexPrefix, ...(key ? { key } : {}) }
  return { ...createMeilisearchEngine(options), close: () => removeIndexes(options) }
}

/** Reads the corpus once, for all of them. Gives the number of documents. */
async function index(
  engine: SearchEngine,
  folder: string,
  baselines: readonly Baseline[],
  qrels: Qrels,
): Promise<number> {
  const missing = new Set([...qrels.values()].flatMap((judged) => [...judged.keys()]))
  let count = 0
  async function* batches(): AsyncGenerator<readonly BeirDocument[]> {
    for await (const batch of readCorpus(folder)) {
      for (const document of batch) {
        missing.delete(document.id)
        for (const baseline of baselines) baseline.add(document)
      }
      count += batch.length
      yield batch
    }
  }
  await fillEngine(engine, batches())
  if (missing.size > 0) {
    console.warn(`qrels name ${missing.size} documents that corpus.jsonl lacks: none can be found`)
  }
  return count
}

function printTable(evaluations: readonly RankerScores[]): void {
  const rows = evaluations.map((it) => [
    it.name,
    ...[it.ndcg10, it.mrr10, it.recall100].map((value) => value.toFixed(4)),
    ...[it.p50, it.p95].map((value) => value.toFixed(2)),
  ])
  const table = [['', 'nDCG@10', 'MRR@10', 'recall@100', 'p50 ms', 'p95 ms'], ...rows]
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
    )
    console.log(cells.join('  '))
  }
}

async function writeRun(path: string, { name, answers }: RankerScores): Promise<void> {
  function* lines() {
    for (const line of runLines(answers, `lianhe-${name}`)) yield `${line}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  console.log(`\nrun of ${name}: ${path}`)
}
