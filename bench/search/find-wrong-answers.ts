import { isDeepStrictEqual } from 'node:util'
import { specOf } from '../../search/engine/embedded/index-document'
import type { IndexShelf } from '../../search/engine/embedded/index-shelf'
import {
  demandShare,
  planRelated,
  planRelaxed,
  planStrict,
  type TextPlan,
} from '../../search/engine/embedded/plan-text'
import { searchShelf } from '../../search/engine/embedded/search-shelf'
import { analyseQuery } from '../../search/language/analysis/analyse-query'
import type { Lexicon } from '../../search/language/lexicon/lexicon'
import type { Query } from '../../search/port'
import type { TokenisedDocument } from '../../search/retrieval/index-spec'
import { bruteForce } from '../../test/search/retrieval/brute-force'

interface PlanToTry {
  /** Taken if any listing answers this, whatever the filter. */
  readonly gate: TextPlan
  readonly plan: TextPlan
}

/** The plans of a text in the order in which they are tried. */
export function plansOf(
  shelf: IndexShelf,
  lexicon: Lexicon,
  text: string,
): readonly [PlanToTry, ...PlanToTry[]] {
  const analysed = analyseQuery(text, lexicon)
  const options = { source: shelf.retrieval, lexicon, isNameIndex: false }
  const strict = planStrict(analysed, options)
  const related = planRelated(analysed, options, null)
  const relaxed = [0.5, 0].map((share) => demandShare(planRelaxed(analysed, options), share))
  return [
    { gate: strict, plan: strict },
    ...relaxed.map((gate) => ({ gate, plan: planRelated(analysed, options, gate) })),
    { gate: related, plan: related },
  ]
}

/**
 * The queries whose hits, scores, order, total or counts differ from what reading every document
 * gives, each with what differs.
 */
export function findWrongAnswers(
  shelf: IndexShelf,
  lexicon: Lexicon,
  documents: readonly TokenisedDocument[],
  queries: readonly Query[],
): readonly string[] {
  const spec = specOf(shelf.definition)
  return queries.flatMap((query) => {
    const page = { offset: 0, limit: query.pageSize ?? 20 }
    const taken = plansOf(shelf, lexicon, query.text).find(
      ({ gate }) =>
        bruteForce(spec, documents, { text: gate.query, offset: 0, limit: 0 }).total > 0,
    )
    const filter = query.filter ? { filter: query.filter } : {}
    const text = taken?.plan.query ?? { concepts: [{ alternatives: [] }] }
    const expected = bruteForce(spec, documents, { text, ...filter, ...page })
    const found = searchShelf(shelf, lexicon, query)
    const hits = found.hits.map(({ id, score }) => ({ id, score }))
    return [
      ...(found.total === expected.total
        ? []
        : [`${query.text}: total ${found.total}, not ${expected.total}`]),
      ...(isDeepStrictEqual(hits, expected.hits) ? [] : [`${query.text}: hits`]),
      ...(query.facets ?? [])
        .filter((field) => !isDeepStrictEqual(found.facets[field], expected.count(field)))
        .map((field) => `${query.text}: counts of ${field}`),
    ]
  })
}

/** How far the answers to one two-character word agree with the texts that contain it. */
export function compareWithSubstrings(
  shelf: IndexShelf,
  lexicon: Lexicon,
  words: readonly string[],
): { readonly recall: number; readonly precision: number } {
  const sums = { found: 0, right: 0, true: 0 }
  const texts = [...shelf.documents.values()].map((document) => ({
    id: document.id,
    text: Object.values(document.text).flat().join('\n'),
  }))
  for (const word of words) {
    const truth = new Set(texts.filter(({ text }) => text.includes(word)).map(({ id }) => id))
    const { query } = planStrict(analyseQuery(word, lexicon), {
      source: shelf.retrieval,
      lexicon,
      isNameIndex: false,
    })
    const { hits } = shelf.retrieval.search({ text: query, offset: 0, limit: texts.length })
    sums.found += hits.length
    sums.right += hits.filter(({ id }) => truth.has(id)).length
    sums.true += truth.size
  }
  return { recall: sums.right / sums.true, precision: sums.right / sums.found }
}
