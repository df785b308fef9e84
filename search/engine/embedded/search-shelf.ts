import { checkFields } from '../../indexes/check-fields'
import type { IndexDefinition } from '../../indexes/index-definition'
import { analyseQuery } from '../../language/analysis/analyse-query'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { highlightText, type Marks } from '../../language/text/highlight'
import { type Hit, type Query, type SearchResult, UnsupportedQuery } from '../../port'
import type { Filter } from '../../retrieval/filter'
import type { RetrievalResult } from '../../retrieval/retrieval-index'
import { WorkBudget } from '../../retrieval/work-budget'
import { leaveOut } from '../shared/leave-out'
import { fillPage, type RetrievalRequest } from './fill-page'
import { findLoosePlan } from './find-loose-plan'
import type { IndexShelf } from './index-shelf'
import { evidenceFor, searchByText } from './order-by-text'
import { planBroad } from './plan-broad'
import { withExclusions } from './plan-exclusions'
import { planStrict, type TermStatistics, type TextPlan } from './plan-text'

const defaultPageSize = 20
const largestPageSize = 200

/** Making a plan of a word costs about as much as reading so many postings; a looser one half of it. */
const planningCost = 4_000

/** Answers a query from one shelf in one go. See `SearchEngine.search`. */
export function searchShelf(shelf: IndexShelf, lexicon: Lexicon, query: Query): SearchResult {
  const steps = searchShelfInSteps(shelf, lexicon, query)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same in steps of one look at the index each, one per `next`: a text that is not found as it
 * stands is looked for in several ways, which together would hold up others.
 */
export function* searchShelfInSteps(
  shelf: IndexShelf,
  lexicon: Lexicon,
  query: Query,
): Generator<void, SearchResult> {
  checkFields(shelf.definition, query)
  checkRanges(shelf.definition, query.filter)
  const page = wholeNumber(query.page, 1, Number.MAX_SAFE_INTEGER, 1)
  const pageSize = wholeNumber(query.pageSize, 1, largestPageSize, defaultPageSize)
  const asked = { ...retrievalOf(query), offset: (page - 1) * pageSize, limit: pageSize }
  const budget = query.budget?.share() ?? new WorkBudget(Number.POSITIVE_INFINITY)
  const { plan, found, isRelaxed } = yield* findText(shelf, lexicon, { ...query, budget }, asked)
  return {
    hits: found.hits.map((hit) => ({
      ...hit,
      version: shelf.documents.get(hit.id)?.version ?? 0,
      highlights: highlightHit(shelf, hit.id, query.highlight ?? [], plan?.marks),
    })),
    total: found.total,
    facets: found.facets,
    page,
    pageSize,
    ...(isRelaxed ? { relaxedText: true } : {}),
    ...(budget.isShort ? { isPartial: true } : {}),
  }
}

function retrievalOf(query: Query): Omit<RetrievalRequest, 'offset' | 'limit'> {
  const { filter } = query
  return {
    sort: query.sort ?? [],
    facets: (query.facets ?? []).map((field) => {
      const part = query.disjunctive?.[field]
      return part && filter ? { field, filter: leaveOut(filter, part) } : { field }
    }),
    ...(filter ? { filter } : {}),
  }
}

interface Answer {
  readonly plan: TextPlan | null
  readonly found: RetrievalResult
  readonly isRelaxed: boolean
}

/**
 * What has all the words; failing that, what has most of them. Where the words are there but the
 * filter takes them all, the answer is nothing: it is the filter that should give way.
 */
function* findText(
  shelf: IndexShelf,
  lexicon: Lexicon,
  query: Query & { readonly budget: WorkBudget },
  asked: RetrievalRequest,
): Generator<void, Answer> {
  const { text, budget } = query
  const { retrieval } = shelf
  if (text.trim() === '') {
    const found = yield* retrieval.searchInSteps({ ...asked, text: null })
    return { plan: null, found, isRelaxed: false }
  }
  const analysed = analyseQuery(text, lexicon)
  const evidence = evidenceFor(shelf, analysed)
  function* answer(plan: TextPlan, isRelaxed: boolean): Generator<void, Answer> {
    const found = yield* searchByText(shelf, { ...asked, text: plan.query }, evidence)
    return { plan, found, isRelaxed }
  }
  const options = optionsOf(shelf, lexicon, budget)
  const planning = planningCost * analysed.words.length
  const mayCost = (units: number) => {
    if (query.isStrict) return budget.afford(units)
    budget.charge(units)
    return true
  }
  // Signs only: no text has such a word.
  const isAsked = analysed.words.length + analysed.excluded.length > 0
  if (!isAsked || !mayCost(planning)) return yield* answer(nothing, false)
  const excluding = (plan: TextPlan) => withExclusions(plan, analysed, options)
  const strict = excluding(planStrict(analysed, options))
  if (query.isFilled) {
    const broad = excluding(planBroad(analysed, options, retrieval))
    const found = yield* fillPage(shelf, broad, asked, evidence)
    return { plan: broad, found, isRelaxed: found.total > countPlan(shelf, strict, asked.filter) }
  }
  if (!mayCost(retrieval.costOf(strict.query, true))) return yield* answer(nothing, false)
  const exact = yield* answer(strict, false)
  if (exact.found.total > 0 || query.isStrict) return exact
  yield
  if (asked.filter && countPlan(shelf, strict) > 0) return exact
  if (!budget.afford(planning / 2)) return exact
  const loose = yield* findLoosePlan(analysed, options, {
    isFound: (plan) => countPlan(shelf, excluding(plan)) > 0,
    count: ({ concept }) => countPlan(shelf, { ...nothing, query: { concepts: [concept] } }),
    costOf: (plan) => retrieval.costOf(plan, false),
    budget,
  })
  if (loose === null || !budget.afford(retrieval.costOf(loose.query, true))) return exact
  return yield* answer(excluding(loose), true)
}

const nothing: TextPlan = {
  query: { concepts: [{ alternatives: [] }] },
  marks: { phrases: [], words: new Set() },
}

/** How many listings of the shelf have all the words of a text. */
export function countText(shelf: IndexShelf, lexicon: Lexicon, text: string): number {
  const analysed = analyseQuery(text, lexicon)
  const options = optionsOf(shelf, lexicon)
  return countPlan(shelf, withExclusions(planStrict(analysed, options), analysed, options))
}

function optionsOf({ definition, retrieval }: IndexShelf, lexicon: Lexicon, budget?: WorkBudget) {
  const isNameIndex = definition.name === 'organizations'
  // A word is planned for several times, and likened to all others once.
  const similar = new Map<string, ReturnType<typeof retrieval.similarTerms>>()
  const source: TermStatistics = {
    frequencyOf: (term) => retrieval.frequencyOf(term),
    termsWithPrefix: (prefix, limit) => retrieval.termsWithPrefix(prefix, limit),
    similarTerms: (word, limit) => {
      const found = similar.get(word) ?? retrieval.similarTerms(word, limit, budget)
      similar.set(word, found)
      return found
    },
  }
  return { source, lexicon, isNameIndex }
}

function countPlan(shelf: IndexShelf, plan: TextPlan, filter?: Filter): number {
  const asked = { text: plan.query, offset: 0, limit: 0, ...(filter ? { filter } : {}) }
  return shelf.retrieval.search(asked).total
}

function highlightHit(
  shelf: IndexShelf,
  id: string,
  fields: readonly string[],
  marks: Marks = { phrases: [], words: new Set() },
): Hit['highlights'] {
  const texts = shelf.documents.get(id)?.text ?? {}
  const highlight = (field: string) => {
    const value = texts[field] ?? ''
    return highlightText(typeof value === 'string' ? value : value.join('、'), marks)
  }
  return Object.fromEntries(fields.map((field) => [field, highlight(field)]))
}

function checkRanges(definition: IndexDefinition, filter: Filter | undefined): void {
  if (!filter) return
  if (filter.op === 'and' || filter.op === 'or') {
    for (const part of filter.of) checkRanges(definition, part)
  } else if (filter.op === 'not') {
    checkRanges(definition, filter.of)
  } else if (filter.op === 'range' && definition.fields[filter.field]?.type !== 'number') {
    throw new UnsupportedQuery('embedded', `range over ${filter.field}, which has no numbers`)
  }
}

function wholeNumber(
  value: number | undefined,
  least: number,
  most: number,
  otherwise: number,
): number {
  if (value === undefined || !Number.isFinite(value)) return otherwise
  return Math.min(most, Math.max(least, Math.trunc(value)))
}
