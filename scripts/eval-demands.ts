import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { BeirDocument, Ranker } from '../search/eval/beir'
import { createBm25Baseline } from '../search/eval/bm25-baseline'
import { readCorpus } from '../search/eval/read-beir.server'
import { loadLexicon } from '../search/language/lexicon/load-lexicon.server'
import { createDemandMatcher } from './demands/demand-matcher'
import type { Demand } from './demands/demand-row'
import { runCommand } from './run-command'

const usage = `npm run eval:demands -- DIR [--demands FILE] [--firms N] [--most N] [--run FILE]

Matches real demands with real firms, to be judged. DIR/corpus.jsonl holds the firms in BEIR form (_id,
title, text), each taken as one capability with that text; FILE (DIR/demands.jsonl if left out) the demands
(id, title, text). --firms and --most take so many of each, always the same ones, chosen by a hash. Writes a
JSON line for each demand (DIR/boards.jsonl, or what --run names): the five first firms of its board with
their reasons, whether they are matches or only come nearest, and the five of plain BM25 over characters and
their pairs by the demand's title. "half" is choose or report: choose weights by the one, report the other.`

const shown = 5
const DemandLine = z.object({ id: z.string().min(1), title: z.string(), text: z.string() })

await runCommand(async () => {
  const { folder, demandsPath, runPath, firmCount, demandCount } = readArguments()
  const firms = chosen(await readFirms(folder), ({ id }) => id, firmCount)
  const demands = chosen(await readDemands(demandsPath), ({ id, title }) => id + title, demandCount)
  const baseline = createBm25Baseline('BM25 characters + pairs', 'characters and pairs')
  for (const firm of firms) baseline.add(firm)
  const matcher = await createDemandMatcher(firms, await loadLexicon(), new Date())
  try {
    const boards = await Promise.all(
      demands.map(async (demand, at) => ({
        id: demand.id,
        title: demand.title,
        half: at < demands.length / 2 ? 'choose' : 'report',
        ...(await matcher.match(demand, shown)),
        baseline: await idsOf(baseline, demand),
      })),
    )
    await writeFile(runPath, boards.map((it) => `${JSON.stringify(it)}\n`).join(''))
    const empty = boards.filter(({ lines }) => lines.length === 0).length
    const without = boards.filter(({ lines }) => lines.every(({ isNearest }) => isNearest)).length
    console.log(`${demands.length} demands, ${firms.length} firms: ${runPath}`)
    console.log(`${without} without a match, ${empty} of these with an empty board`)
  } finally {
    await matcher.close()
  }
})

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      demands: { type: 'string' },
      firms: { type: 'string' },
      most: { type: 'string' },
      run: { type: 'string' },
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
  return {
    folder,
    demandsPath: values.demands ?? join(folder, 'demands.jsonl'),
    runPath: values.run ?? join(folder, 'boards.jsonl'),
    firmCount: countOf(values.firms),
    demandCount: countOf(values.most),
  }
}

function countOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d*$/u.test(text)) throw new Error(`${text}: expected a whole number above 0`)
  return Number(text)
}

/** So many of them in the order of a hash of their ids, which no file's order changes. */
function chosen<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  most: number,
): readonly Item[] {
  return items
    .map((item) => ({ item, hash: createHash('sha256').update(idOf(item)).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, most)
    .map(({ item }) => item)
}

async function readFirms(folder: string): Promise<readonly BeirDocument[]> {
  const firms: BeirDocument[] = []
  for await (const batch of readCorpus(folder)) firms.push(...batch)
  return firms
}

/** One that another gave the same title is the same demand, and counts once. */
async function readDemands(path: string): Promise<readonly Demand[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const demands = lines.map((line, at) => {
    const parsed = DemandLine.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`${path}:${at + 1}: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
  const titles = new Set<string>()
  return demands.filter(({ title }) => !titles.has(title.trim()) && titles.add(title.trim()))
}

async function idsOf(ranker: Ranker, { title }: Demand): Promise<readonly string[]> {
  return (await ranker.rank(title, shown)).map(({ id }) => id)
}
