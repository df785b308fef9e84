import type { GeneratedQuery, QueryKind } from '../generate/queries'
import { type Corpus, createTokeniser } from './corpus'
import { compareWithSubstrings, findWrongAnswers } from './find-wrong-answers'

/** Reading every document for a query takes seconds at 100,000, so fewer are checked there. */
const checksAt = (size: number) => Math.max(4, Math.min(48, Math.round(1_600_000 / size)))
/** Sets of ids and texts of a million listings for one word would not fit beside the rest. */
const mostForSubstrings = 100_000

/** The number of wrong answers among a sample of the queries, each printed. */
export function checkAnswers(corpus: Corpus): number {
  const { documents, shelf, lexicon, queries } = corpus
  const sample = takeOfEachKind(queries, checksAt(documents.length))
  const indexed = documents.map(createTokeniser(corpus))
  const wrong = findWrongAnswers(
    shelf,
    lexicon,
    indexed,
    sample.map(({ query }) => query),
  )
  for (const each of wrong) console.error(`  wrong: ${each}`)
  console.log(
    `  ${sample.length} answers compared with reading every document: ${wrong.length} wrong`,
  )
  return wrong.length + (documents.length > mostForSubstrings ? 0 : checkWords(corpus))
}

function checkWords({ shelf, lexicon, queries }: Corpus): number {
  const words = queries
    .filter(({ kind }) => kind === 'two-character')
    .map(({ query }) => query.text)
    // A synonym is a right answer too, but no substring.
    .filter((word) => lexicon.synonyms(word).length === 0)
    .slice(0, 20)
  if (words.length === 0) return 0
  const { recall, precision } = compareWithSubstrings(shelf, lexicon, words)
  const shares = `recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`
  console.log(`  ${words.length} two-character words compared with substrings: ${shares}`)
  return recall < 0.99 || precision < 0.98 ? 1 : 0
}

/** One of each kind, then another of each, so that a small sample holds all of them. */
function takeOfEachKind(
  queries: readonly GeneratedQuery[],
  count: number,
): readonly GeneratedQuery[] {
  const seen = new Map<QueryKind, number>()
  const placed = queries.map((query) => {
    const place = seen.get(query.kind) ?? 0
    seen.set(query.kind, place + 1)
    return { query, place }
  })
  return placed
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ query }) => query)
}
