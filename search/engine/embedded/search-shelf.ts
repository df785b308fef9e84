import { checkFields } from '../../indexes/check-fields'
import type { IndexDefinition } from '../../indexes/index-definition'
import { analyseQuery } from '../../language/analysis/analyse-query'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { highlightText, type Marks } from '../../language/text/highlight'
import { type Hit, type Query, type SearchResult, UnsupportedQuery } from '../../port'
import type { Filter } from '../../retrieval/filter'
import type { RetrievalResult } from '../../retrieval/retrieval-index'
import type { TextQuery } from '../../retrieval/text-query'
import { leaveOut } from '../shared/leave-out'
import { type Asked, fillPage } from './fill-page'
import type { IndexShelf } from './index-shelf'
import { planBroad, planRelated, planRelaxed, planStrict, type TextPlan } from './plan-text'

const defaultPageSize = 20
const largestPageSize = 200

/** Half of the pieces first; then any one of them. */
const relaxedShares = [0.5, 0]

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
  const { plan, found, isRelaxed } = yield* findText(shelf, lexicon, query, asked)
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
  }
}

function retrievalOf(query: Query): Omit<Asked, 'offset' | 'limit'> {
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
  query: Query,
  asked: Asked,
): Generator<void, Answer> {
  const { text } = query
  function* answer(plan: TextPlan | null, isRelaxed: boolean): Generator<void, Answer> {
    const query = { ...asked, text: plan?.query ?? null }
    return { plan, found: yield* shelf.retrieval.searchInSteps(query), isRelaxed }
  }
  if (text.trim() === '') return yield* answer(null, false)
  const analysed = analyseQuery(text, lexicon)
  const options = optionsOf(shelf, lexicon)
  const strict = planStrict(analysed, options)
  // Signs only: no text has such a word.
  if (analysed.words.length === 0) {
    return yield* answer({ ...strict, query: nothing }, false)
  }
  if (query.isFilled) {
    const broad = planBroad(analysed, options)
    const filled = fillPage(shelf, strict, broad, asked)
    if (filled) return { plan: broad, found: filled, isRelaxed: true }
  }
  const exact = yield* answer(strict, false)
  if (exact.found.total > 0) return exact
  yield
  if (asked.filter && countPlan(shelf, strict) > 0) return exact
  for (const share of relaxedShares) {
    const relaxed = planRelaxed(analysed, options, share)
    const isFound = countPlan(shelf, relaxed) > 0
    yield
    if (!isFound) continue
    const wide = planRelated(analysed, options, relaxed)
    yield
    return yield* answer(wide, true)
  }
  const related = planRelated(analysed, options, null)
  yield
  return countPlan(shelf, related) > 0 ? yield* answer(related, true) : exact
}

const nothing: TextQuery = { concepts: [{ alternatives: [] }] }

/** How many listings of the shelf have all the words of a text. */
export function countText(shelf: IndexShelf, lexicon: Lexicon, text: string): number {
  const plan = planStrict(analyseQuery(text, lexicon), optionsOf(shelf, lexicon))
  return countPlan(shelf, plan)
}

function optionsOf(shelf: IndexShelf, lexicon: Lexicon) {
  const isNameIndex = shelf.definition.name === 'organizations'
  return { source: shelf.retrieval, lexicon, isNameIndex }
}

function countPlan(shelf: IndexShelf, plan: TextPlan): number {
  return shelf.retrieval.search({ text: plan.query, offset: 0, limit: 0 }).total
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
