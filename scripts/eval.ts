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
import { judgedQueries, type RankerScores } from '../search/eval/evaluate-ranker'
import { formatScores } from '../search/eval/format-scores'
import { judgeEngine } from '../search/eval/judge-engine'
import { readCorpus, readQrels, readQueries } from '../search/eval/read-beir.server'
import { runLines } from '../search/eval/run-lines'
import { loadLexicon } from '../search/language/lexicon/load-lexicon.server'
import type { SearchEngine } from '../search/port'
import { runCommand } from './run-command'

const usage = `npm run eval -- DIR [--run FILE] [--no-baseline]

DIR holds a corpus in BEIR form: corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and
qrels/test.tsv (query-id, corpus-id, score). Prints nDCG@10, MRR@10, recall@100 and latencies of the
engine that is configured (Meilisearch where MEILI_URL is set, otherwise the embedded one) beside
plain BM25 over pairs and over characters and pairs, with the interval of each difference, and writes the
engine's answers as a TREC run (DIR/run.trec, or FILE). --no-baseline saves the memory and time of the comparison.`

await runCommand(async () => {
  const { folder, runPath, withBaseline } = readArguments()
  const [queries, qrels] = [await readQueries(folder), await readQrels(folder)]
  checkJudged(folder, queries, qrels)
  const engine = await createEngine()
  try {
    const batches = () => checkedCorpus(folder, qrels)
    const judged = await judgeEngine(engine, { batches, queries, qrels }, withBaseline)
    console.log(`${judged.documents} documents\n`)
    for (const line of formatScores(judged.engine, judged.baselines)) console.log(line)
    await writeRun(runPath, judged.engine)
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
  const empty = queries.filter(({ text }) => text.trim() === '').length
  if (empty > 0) console.warn(`${empty} queries without a text left out`)
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

/** The corpus, and a warning at its end if it lacks what was judged. */
async function* checkedCorpus(
  folder: string,
  qrels: Qrels,
): AsyncGenerator<readonly BeirDocument[]> {
  const missing = new Set([...qrels.values()].flatMap((judged) => [...judged.keys()]))
  for await (const batch of readCorpus(folder)) {
    for (const { id } of batch) missing.delete(id)
    yield batch
  }
  if (missing.size > 0) {
    console.warn(`qrels name ${missing.size} documents that corpus.jsonl lacks: none can be found`)
  }
}

async function writeRun(path: string, { name, answers }: RankerScores): Promise<void> {
  function* lines() {
    for (const line of runLines(answers, `lianhe-${name}`)) yield `${line}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  console.log(`\nrun of ${name}: ${path}`)
}
