import { searchShelf } from '../../search/engine/embedded/search-shelf'
import { highlightText, type Marks } from '../../search/language/text/highlight'
import type { SearchResult } from '../../search/port'
import type { TextQuery } from '../../search/retrieval/text-query'
import type { GeneratedQuery } from '../generate/queries'
import { type Corpus, createTokeniser } from './corpus'
import { planOf } from './find-wrong-answers'
import { openMeilisearchRival } from './meilisearch-rival.server'
import { openPostgresRival } from './postgres-rival.server'
import type { Rival, RivalAnswer } from './rival'
import { openSqliteRival } from './sqlite-rival.server'
import { timeRound } from './timing'

/** A rival takes seconds a query at a million, so it is asked fewer; the embedded one the same. */
const queriesAt = (size: number) => Math.max(60, Math.min(400, Math.round(20_000_000 / size)))
const batchSize = 1_000

/** Times in milliseconds by round and query; those of the two at one place were taken in turn. */
export interface RivalTimes {
  readonly rival: string
  readonly own: readonly (readonly number[])[]
  readonly theirs: readonly (readonly number[])[]
  /** Of the same places: no listing had all the words, and any of them is asked for. */
  readonly isRelaxed: readonly boolean[]
  readonly wrong: number
}

interface Planned {
  readonly asked: GeneratedQuery
  readonly text: TextQuery
  readonly marks: Marks
  readonly isRelaxed: boolean
  /** A rival confirms no wording, so there it may find more. */
  readonly isExact: boolean
}

export async function measureRivals(
  corpus: Corpus,
  postgresUrl: string,
  rounds: number,
): Promise<readonly RivalTimes[]> {
  const planned = planQueries(corpus)
  const measured: RivalTimes[] = []
  const { MEILI_URL, MEILI_KEY } = process.env
  const rivals: readonly (() => Promise<Rival> | Rival)[] = [
    () => openPostgresRival(postgresUrl),
    openSqliteRival,
    ...(MEILI_URL ? [() => openMeilisearchRival(MEILI_URL, MEILI_KEY, corpus.lexicon)] : []),
  ]
  if (!MEILI_URL) console.log('  Meilisearch left out: MEILI_URL is not set')
  for (const open of rivals) {
    const rival = await open()
    try {
      await fill(rival, corpus)
      measured.push(await measureRival(corpus, rival, planned, rounds))
    } finally {
      await rival.close()
    }
  }
  return measured
}

/** The plan that answers is made before the clock starts: the rival is not charged for finding it. */
function planQueries({ shelf, lexicon, queries, documents }: Corpus): readonly Planned[] {
  return queries.slice(0, queriesAt(documents.length)).map((asked) => {
    const { plan, isRelaxed } = planOf(
      shelf,
      lexicon,
      asked.query.text,
      (text) => shelf.retrieval.search({ text, offset: 0, limit: 0 }).total,
    )
    const alternatives = plan.query.concepts.flatMap((it) => it.alternatives)
    const isExact = !isRelaxed && alternatives.every(({ phrase }) => phrase === undefined)
    return { asked, text: plan.query, marks: plan.marks, isRelaxed, isExact }
  })
}

async function fill(rival: Rival, corpus: Corpus): Promise<void> {
  const { documents } = corpus
  const tokenise = createTokeniser(corpus)
  const started = performance.now()
  for (let from = 0; from < documents.length; from += batchSize) {
    const batch = documents.slice(from, from + batchSize)
    await rival.fill(batch.map((document) => ({ document, indexed: tokenise(document) })))
    if ((from / batchSize) % 100 === 99)
      console.log(`  ${rival.name}: ${from + batchSize} filled in`)
  }
  await rival.finish()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`  ${rival.name}: ${documents.length} filled in, ${seconds} s`)
}

async function measureRival(
  { shelf, lexicon }: Corpus,
  rival: Rival,
  planned: readonly Planned[],
  rounds: number,
): Promise<RivalTimes> {
  const askOwn = ({ asked }: Planned) => searchShelf(shelf, lexicon, asked.query)
  const askRival = async ({ asked, text, marks }: Planned) => {
    const answer = await rival.search({ asked: asked.query, text, filter: asked.query.filter })
    // The same marking as of our own hits: neither database can mark what it finds by pairs.
    for (const { title, summary, description } of answer.hits) {
      for (const field of [title, summary, description]) highlightText(field, marks)
    }
    return answer
  }
  let wrong = 0
  for (const each of planned) {
    const [ours, theirs] = [askOwn(each), await askRival(each)]
    const difference = rival.readsText ? null : disagreement(ours, theirs, each)
    if (difference) console.error(`  ${rival.name}, ${each.asked.query.text}: ${difference}`)
    wrong += difference ? 1 : 0
  }
  const own: (readonly number[])[] = []
  const theirs: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) {
    own.push(await timeRound(planned, askOwn))
    theirs.push(await timeRound(planned, askRival))
    console.log(`  ${rival.name}: round ${round + 1} of ${rounds}`)
  }
  const isRelaxed = planned.map((it) => it.isRelaxed)
  return { rival: rival.name, own, theirs, isRelaxed, wrong }
}

/** Both must answer the same question, or their times say nothing. */
function disagreement(own: SearchResult, theirs: RivalAnswer, { isExact }: Planned): string | null {
  if (theirs.total < own.total) return `finds ${theirs.total} where we find ${own.total}`
  if (!isExact) return null
  if (theirs.total !== own.total) return `finds ${theirs.total} where we find ${own.total}`
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, it) => total + it, 0)
  const ownCounts = Object.values(own.facets).flatMap((facet) => facet.map(({ count }) => count))
  const [mine, other] = [sum(ownCounts), sum(theirs.counts.values())]
  return mine === other ? null : `counts ${other} values where we count ${mine}`
}
