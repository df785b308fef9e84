/**
 * p50 and p95 of the embedded engine and of PostgreSQL full text, in one run on one corpus and the
 * same queries. `npx tsx bench/search.ts [sizes…]`, by default 10000 100000 capabilities. Wrong
 * answers end it with exit code 1.
 */

import type { TextQuery } from '../app/domain/retrieval/text-query'
import { embeddedPlace } from '../prisma/embedded/embedded-place.server'
import { startEmbedded } from '../prisma/embedded/start-embedded.server'
import { indexDocument } from '../search/engine/embedded/index-document'
import { IndexShelf } from '../search/engine/embedded/index-shelf'
import { searchShelf } from '../search/engine/embedded/search-shelf'
import { definitionOf } from '../search/indexes/definition-of'
import { createLexicon, type Lexicon } from '../search/lexicon/lexicon'
import { readLexiconEntries } from '../search/lexicon/load-lexicon.server'
import type { SearchDocument } from '../search/port'
import { generateListings } from './generate/listings'
import { type GeneratedQuery, generateQueries, queryKinds } from './generate/queries'
import { createRandom } from './generate/random'
import { compareWithSubstrings, findWrongAnswers, plansOf } from './search-check'
import { formatSpread, type Measured, measure } from './search-measure'
import { openPostgresSearch } from './search-postgres'

const seed = 20260301
const queryCount = 400
const embeddedRounds = 5
const postgresRounds = 3
/** Reading every document for a query takes seconds at 100,000, so fewer are checked there. */
const checksAt = (size: number) => Math.max(8, Math.round(400_000 / size))

interface Corpus {
  readonly documents: readonly SearchDocument[]
  readonly shelf: IndexShelf
  readonly lexicon: Lexicon
  readonly queries: readonly GeneratedQuery[]
}

async function main(sizes: readonly number[]): Promise<number> {
  const entries = await readLexiconEntries()
  const lexicon = createLexicon(entries)
  const database = await openDatabase()
  let wrong = 0
  try {
    for (const size of sizes) {
      const documents: SearchDocument[] = []
      for (const { index, document } of generateListings(seed, 2 * size, entries).listings) {
        if (index === 'capabilities') documents.push(document)
        if (documents.length === size) break
      }
      const corpus = buildCorpus(documents, lexicon)
      wrong += checkAnswers(corpus)
      await measureEmbedded(corpus)
      await comparePostgres(corpus, database.url)
      console.log('')
    }
  } finally {
    await database.release()
  }
  return wrong === 0 ? 0 : 1
}

async function openDatabase() {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, release: async () => undefined }
  const settings = ['shared_buffers=1GB', 'work_mem=64MB', 'jit=off']
  const server = await startEmbedded(embeddedPlace('bench-postgres'), settings)
  return { url: server.url('postgres'), release: () => server.release() }
}

function buildCorpus(documents: readonly SearchDocument[], lexicon: Lexicon): Corpus {
  const shelf = new IndexShelf(definitionOf('capabilities'), lexicon)
  const started = performance.now()
  shelf.load(documents)
  shelf.retrieval.compact()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const characters = documents.reduce(
    (sum, { text }) => sum + Object.values(text).flat().join('').length,
    0,
  )
  const length = (characters / documents.length).toFixed(1)
  console.log(`${documents.length} capabilities of ${length} characters, built in ${seconds} s`)
  return {
    documents,
    shelf,
    lexicon,
    queries: generateQueries(createRandom(seed), queryCount, documents, lexicon),
  }
}

function checkAnswers({ documents, shelf, lexicon, queries }: Corpus): number {
  const sample = queries.slice(0, checksAt(documents.length)).map(({ query }) => query)
  const indexed = documents.map((it) => indexDocument(it, shelf.definition, lexicon))
  const wrong = findWrongAnswers(shelf, lexicon, indexed, sample)
  for (const each of wrong) console.error(`wrong: ${each}`)
  const words = queries
    .filter(({ kind }) => kind === 'two-character')
    .map(({ query }) => query.text)
    .slice(0, 20)
  // A synonym is a right answer too, but no substring.
  const plain = words.filter((word) => lexicon.synonyms(word).length === 0)
  const { recall, precision } = compareWithSubstrings(shelf, lexicon, plain)
  const shares = `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`
  console.log(`${sample.length} answers checked, ${wrong.length} wrong; two characters: ${shares}`)
  return wrong.length + (recall < 0.99 || precision < 0.98 ? 1 : 0)
}

async function measureEmbedded({ shelf, lexicon, queries }: Corpus): Promise<void> {
  const ask = ({ query }: GeneratedQuery) => searchShelf(shelf, lexicon, query)
  print('embedded, filter and 7 facets', await measure(embeddedRounds, queries, ask))
  for (const kind of queryKinds) {
    const some = queries.filter((it) => it.kind === kind)
    print(`  ${kind} (${some.length})`, await measure(embeddedRounds, some, ask))
  }
}

/** The same plans for both engines, made before the clock starts: the search alone is timed. */
async function comparePostgres(corpus: Corpus, url: string): Promise<void> {
  const { documents, shelf, lexicon, queries } = corpus
  const postgres = await openPostgresSearch(url)
  try {
    await postgres.fill(documents.map((it) => indexDocument(it, shelf.definition, lexicon)))
    const plans = queries.map(({ query }) => ({
      filter: query.filter ? { filter: query.filter } : {},
      plans: plansOf(shelf, lexicon, query.text).map((plan) => plan.query),
    }))
    const finds = (text: TextQuery) =>
      shelf.retrieval.search({ text, offset: 0, limit: 0 }).total > 0
    const allWords = plans.map((it) => ({ ...it, text: it.plans.find(finds) ?? nothing }))
    const anyPair = plans.map((it) => ({ ...it, text: it.plans.at(-1) ?? nothing }))
    for (const [name, asked] of [
      ['all words', allWords],
      ['any pair of characters', anyPair],
    ] as const) {
      const own = await measure(embeddedRounds, asked, ({ text, filter }) =>
        shelf.retrieval.search({ text, ...filter, offset: 0, limit: 20 }),
      )
      const other = await measure(postgresRounds, asked, ({ text, filter }) =>
        postgres.search(text, filter.filter),
      )
      print(`${name}, filter, no facets: embedded`, own)
      print(`${name}, filter, no facets: PostgreSQL`, other)
      const ratio = other.p95.median / own.p95.median
      console.log(`  PostgreSQL takes ${ratio.toFixed(1)} times as long (p95)`)
    }
  } finally {
    await postgres.close()
  }
}

const nothing: TextQuery = { concepts: [{ alternatives: [] }] }

function print(name: string, { p50, p95 }: Measured): void {
  console.log(`${name.padEnd(52)} p50 ${formatSpread(p50)} ms, p95 ${formatSpread(p95)} ms`)
}

const sizes = process.argv.slice(2).map(Number)
process.exitCode = await main(sizes.length > 0 ? sizes : [10_000, 100_000])
