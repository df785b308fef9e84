/** One size of corpus in a process of its own, so that memory is that size's alone. */
import { setImmediate } from 'node:timers/promises'
import { searchShelf, searchShelfInSteps } from '../../search/engine/embedded/search-shelf'
import { takeTurns } from '../../search/engine/embedded/take-turns'
import { createLexicon } from '../../search/language/lexicon/lexicon'
import { readLexiconEntries } from '../../search/language/lexicon/load-lexicon.server'
import type { Query } from '../../search/port'
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
  /** Milliseconds that the longest query holds the event loop. */
  readonly longest: number
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

type Asked = Pick<Corpus, 'shelf' | 'lexicon' | 'queries'>

/** What a person may ask at worst: everything that there is, and texts of the commonest pairs. */
const worstTexts = [
  '',
  '加工',
  '精密加工 上海',
  'a',
  '加工精密机械设备零件激光焊接检测',
  '精工加机械加工件',
]

/** How long one query holds up others: of each text the median of its rounds, of these the longest. */
async function measureLongest({ shelf, lexicon, queries }: Asked, rounds: number) {
  const [{ query: page } = { query: null }] = queries
  if (!page) return 0
  const worst = worstTexts.map((text) => ({
    ...page,
    text,
    filter: { op: 'and', of: [] } as const,
  }))
  const asked = [...queries.map(({ query }) => query), ...worst]
  const taken: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) {
    const held: number[] = []
    for (const query of asked) held.push(await timeHolding(shelf, lexicon, query))
    taken.push(held)
  }
  const medians = asked.map((_, at) => {
    const own = taken.map((times) => times[at] ?? 0).sort((one, other) => one - other)
    return own[Math.floor(own.length / 2)] ?? 0
  })
  return Math.max(...medians)
}

/** Milliseconds between two turns of the event loop, at most, while the engine answers. */
async function timeHolding(shelf: Asked['shelf'], lexicon: Asked['lexicon'], query: Query) {
  let since = performance.now()
  let longest = 0
  const note = () => {
    longest = Math.max(longest, performance.now() - since)
  }
  const pause = async () => {
    note()
    await setImmediate()
    since = performance.now()
  }
  await takeTurns(searchShelfInSteps(shelf, lexicon, query), { pause })
  note()
  return longest
}

async function measureOwn({ shelf, lexicon, queries }: Asked, rounds: number) {
  const ask = ({ query }: GeneratedQuery) => searchShelf(shelf, lexicon, query)
  await timeRound(queries, ask)
  const taken: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) taken.push(await timeRound(queries, ask))
  const ofKind = (kind: QueryKind) =>
    taken.map((times) => times.filter((_, at) => queries[at]?.kind === kind))
  return {
    p50: percentileByRound(taken, 0.5),
    p95: percentileByRound(taken, 0.95),
    longest: await measureLongest({ shelf, lexicon, queries }, rounds),
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
