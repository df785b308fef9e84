/** One size of corpus in a process of its own, so that memory is that size's alone. */

import { searchShelf } from '../../search/engine/embedded/search-shelf'
import { createLexicon } from '../../search/lexicon/lexicon'
import { readLexiconEntries } from '../../search/lexicon/load-lexicon.server'
import { type GeneratedQuery, type QueryKind, queryKinds } from '../generate/queries'
import { checkAnswers } from './check-answers'
import { buildCorpus, type Corpus, drawCapabilities } from './corpus'
import { measureRivals, type RivalTimes } from './measure-rivals'
import { measureUpdates } from './measure-updates'
import { percentileByRound, timeRound } from './timing'

export interface SizeOrder {
  readonly size: number
  readonly rounds: number
  /** Null: no rivals. */
  readonly postgresUrl: string | null
}

export interface SizeMeasured {
  readonly size: number
  readonly wrong: number
  /** Milliseconds, by round. */
  readonly p50: readonly number[]
  readonly p95: readonly number[]
  readonly p95ByKind: Readonly<Record<QueryKind, readonly number[]>>
  readonly buildMs: number
  readonly memoryBytes: number
  /** What the index itself says that it holds, by part. */
  readonly bytes: Readonly<Record<string, number>> | null
  readonly rivals: readonly RivalTimes[]
  readonly updates: { readonly p95: readonly number[]; readonly worst: number }
}

async function measureSize({ size, rounds, postgresUrl }: SizeOrder): Promise<SizeMeasured> {
  const entries = await readLexiconEntries()
  const corpus = buildCorpus(drawCapabilities(size, entries), createLexicon(entries))
  const seconds = (corpus.buildMs / 1000).toFixed(1)
  console.log(`  ${size} listings of ${lengthOf(corpus)} characters, index built in ${seconds} s`)
  const wrong = checkAnswers(corpus)
  const times = await measureOwn(corpus, rounds)
  const rivals = postgresUrl === null ? [] : await measureRivals(corpus, postgresUrl, rounds)
  return {
    size,
    wrong: wrong + rivals.reduce((sum, it) => sum + it.wrong, 0),
    ...times,
    buildMs: corpus.buildMs,
    memoryBytes: corpus.memoryBytes,
    bytes: bytesOf(corpus),
    rivals,
    updates: measureUpdates(corpus, rounds),
  }
}

function lengthOf({ documents }: Corpus): string {
  const length = (text: Corpus['documents'][number]['text']) =>
    Object.values(text).flat().join('').length
  const sum = documents.reduce((total, { text }) => total + length(text), 0)
  return (sum / documents.length).toFixed(1)
}

async function measureOwn({ shelf, lexicon, queries }: Corpus, rounds: number) {
  const ask = ({ query }: GeneratedQuery) => searchShelf(shelf, lexicon, query)
  await timeRound(queries, ask)
  const taken: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) taken.push(await timeRound(queries, ask))
  const ofKind = (kind: QueryKind) =>
    taken.map((times) => times.filter((_, at) => queries[at]?.kind === kind))
  return {
    p50: percentileByRound(taken, 0.5),
    p95: percentileByRound(taken, 0.95),
    p95ByKind: Object.fromEntries(
      queryKinds.map((kind) => [kind, percentileByRound(ofKind(kind), 0.95)]),
    ) as SizeMeasured['p95ByKind'],
  }
}

function bytesOf({ shelf }: Corpus): SizeMeasured['bytes'] {
  const index = shelf.retrieval as { bytes?: () => Readonly<Record<string, number>> }
  return index.bytes?.() ?? null
}

process.once('message', async (order: SizeOrder) => {
  const measured = await measureSize(order)
  process.send?.(measured, () => process.disconnect())
})
