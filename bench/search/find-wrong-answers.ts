import { isDeepStrictEqual } from 'node:util'
import { findLoosePlan } from '../../search/engine/embedded/find-loose-plan'
import { specOf } from '../../search/engine/embedded/index-document'
import type { IndexShelf } from '../../search/engine/embedded/index-shelf'
import { withExclusions } from '../../search/engine/embedded/plan-exclusions'
import { planStrict, type TextPlan } from '../../search/engine/embedded/plan-text'
import { searchShelf } from '../../search/engine/embedded/search-shelf'
import { analyseQuery } from '../../search/language/analysis/analyse-query'
import type { Lexicon } from '../../search/language/lexicon/lexicon'
import type { Query } from '../../search/port'
import { orderHits, readHits } from '../../search/ranking/order-hits'
import { queryEvidence } from '../../search/ranking/query-evidence'
import type { TokenisedDocument } from '../../search/retrieval/index-spec'
import type { TextQuery } from '../../search/retrieval/text-query'
import { WorkBudget } from '../../search/retrieval/work-budget'
import { countStatistics } from '../../test/search/ranking/count-statistics'
import { bruteForce } from '../../test/search/retrieval/brute-force'

/** The plan of a text with all its words and, where `count` finds nothing for that, the one for some of them. */
export function planOf(
  shelf: IndexShelf,
  lexicon: Lexicon,
  text: string,
  count: (query: TextQuery) => number,
): { readonly plan: TextPlan; readonly isRelaxed: boolean } {
  const analysed = analyseQuery(text, lexicon)
  const options = { source: shelf.retrieval, lexicon, isNameIndex: false }
  const excluding = (plan: TextPlan) => withExclusions(plan, analysed, options)
  const strict = excluding(planStrict(analysed, options))
  if (count(strict.query) > 0) return { plan: strict, isRelaxed: false }
  const steps = findLoosePlan(analysed, options, {
    isFound: (plan) => count(excluding(plan).query) > 0,
    count: ({ concept }) => count({ concepts: [concept] }),
    costOf: (query) => shelf.retrieval.costOf(query, false),
    budget: new WorkBudget(Number.POSITIVE_INFINITY),
  })
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const loose = step.value
    return loose === null
      ? { plan: strict, isRelaxed: false }
      : { plan: excluding(loose), isRelaxed: true }
  }
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
  const surfaces = new Map(documents.map(({ id, surface }) => [id, surface]))
  const statistics = countStatistics(documents)
  return queries.flatMap((query) => {
    const limit = query.pageSize ?? 20
    const { plan } = planOf(
      shelf,
      lexicon,
      query.text,
      (text) => bruteForce(spec, documents, { text, offset: 0, limit: 0 }).total,
    )
    const filter = query.filter ? { filter: query.filter } : {}
    const expected = bruteForce(spec, documents, {
      text: plan.query,
      ...filter,
      offset: 0,
      limit: Math.max(limit, readHits.strict),
    })
    const evidence = queryEvidence(analyseQuery(query.text, lexicon), statistics)
    const surfaceOf = (id: string) => surfaces.get(id) ?? ''
    const ordered = orderHits(expected.hits, surfaceOf, evidence, readHits.strict)
    const found = searchShelf(shelf, lexicon, query)
    const hits = found.hits.map(({ id, score }) => ({ id, score }))
    return [
      ...(found.total === expected.total
        ? []
        : [`${query.text}: total ${found.total}, not ${expected.total}`]),
      ...(isDeepStrictEqual(hits, ordered.slice(0, limit)) ? [] : [`${query.text}: hits`]),
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
