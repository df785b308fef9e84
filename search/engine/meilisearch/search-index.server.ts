import { checkFields } from '../../indexes/check-fields'
import { type AnalysedQuery, analyseQuery } from '../../language/analysis/analyse-query'
import type { Query, SearchResult } from '../../port'
import type { Filter } from '../../retrieval/filter'
import { leaveOut } from '../shared/leave-out'
import { askIndexes, type IndexAnswer, type IndexRequest } from './ask-index.server'
import { compileFilter } from './compile-filter'
import { compileSort } from './compile-sort'
import { excludeWords } from './exclude-words.server'
import { filterOf, findOtherSpelling, narrowPlan } from './find-plan.server'
import type { IndexStore } from './index-store'
import { type LookedFor, markHit } from './mark-hit'
import { fieldAttribute, textAttribute } from './meilisearch-attributes'
import { embedderName } from './meilisearch-settings'
import { planAllWords, planSomeWords, type ServerPlan } from './plan-query'
import { readFacet } from './read-facet'

const defaultPageSize = 20
const largestPageSize = 200
/** A page beyond any index: more would overflow the server's arithmetic. */
const lastPage = 10_000_000

/**
 * What the server does is its own business: an exchange with it is charged like so many postings, and
 * taking a text in part like so many exchanges.
 */
const requestCost = 20_000
const requestsOfLoose = 4

/** A text as it was taken: for asking with, and for marking. */
export interface TakenText {
  readonly plan: ServerPlan | null
  readonly lookedFor: LookedFor | null
  readonly isRelaxed: boolean
}

/** Answers a query from one index. See `SearchEngine.search`. */
export async function searchIndex(store: IndexStore, query: Query): Promise<SearchResult> {
  checkFields(store.definition, query)
  const page = wholeNumber(query.page, Number.MAX_SAFE_INTEGER, 1)
  const pageSize = wholeNumber(query.pageSize, largestPageSize, defaultPageSize)
  const shape = { page, pageSize }
  const filter = query.filter && compileFilter(query.filter, store.definition)
  // Compiled even if nothing is asked, so that the same queries are always refused.
  const sort = compileSort(query.sort ?? [])
  const everything: TakenText = { plan: null, lookedFor: null, isRelaxed: false }
  if (query.text.trim() === '') {
    return resultOf(query, shape, everything, await ask(store, query, shape, everything, sort))
  }
  const analysed = analyseQuery(query.text, store.lexicon)
  // Signs only: no text has such a word.
  const isAsked = analysed.words.length + analysed.excluded.length > 0
  if (!isAsked) return resultOf(query, shape, everything, null)
  const { budget, isStrict } = query
  if (isStrict && budget && !budget.afford(requestCost)) {
    return { ...resultOf(query, shape, everything, null), isPartial: true }
  }
  if (!isStrict) budget?.charge(requestCost)
  const strict = await takeStrictly(store, analysed)
  const exact = await ask(store, query, shape, strict, sort)
  if (exact.main.total > 0) return resultOf(query, shape, strict, exact)
  const [unfiltered = 0] = filter === undefined ? [] : await countTaken(store, [strict])
  if (unfiltered > 0) return resultOf(query, shape, strict, exact)
  if (budget && !budget.afford(requestsOfLoose * requestCost)) {
    return { ...resultOf(query, shape, strict, exact), isPartial: true }
  }
  const loose = await takeLoosely(store, analysed, isStrict)
  if (!loose) return resultOf(query, shape, strict, exact)
  return resultOf(query, shape, loose, await ask(store, query, shape, loose, sort))
}

/** The text with all its words. */
export async function takeStrictly(store: IndexStore, analysed: AnalysedQuery): Promise<TakenText> {
  return {
    plan: await excludeWords(
      store,
      await narrowPlan(store, planAllWords(analysed, store.lexicon)),
      analysed,
    ),
    lookedFor: { analysed, isMisspelled: false, isRelaxed: false },
    isRelaxed: false,
  }
}

/**
 * A text that no listing has, taken for another spelling or, unless `isStrict`, for part of it; null if
 * that finds nothing.
 */
export async function takeLoosely(
  store: IndexStore,
  analysed: AnalysedQuery,
  isStrict = false,
): Promise<TakenText | null> {
  const plan = await findOtherSpelling(store, analysed)
  if (plan) {
    const lookedFor = { analysed, isMisspelled: true, isRelaxed: false }
    const narrowed = await excludeWords(store, await narrowPlan(store, plan), analysed)
    return { plan: narrowed, lookedFor, isRelaxed: false }
  }
  if (isStrict) return null
  const lookedFor = { analysed, isMisspelled: true, isRelaxed: true }
  const some = planSomeWords(analysed)
  const excluding: ServerPlan[] = []
  for (const it of some) excluding.push(await excludeWords(store, it, analysed))
  const relaxed = excluding.map((it) => ({ plan: it, lookedFor, isRelaxed: true }))
  const counts = await countTaken(store, relaxed)
  const found = relaxed
    .map((taken, at) => ({ taken, isWhole: at === 0, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    // All words in view, else the rarest one.
    .sort((one, other) => Number(other.isWhole) - Number(one.isWhole) || one.count - other.count)
  return found[0]?.taken ?? null
}

/** How many listings of the index each text finds, whatever the filter. */
async function countTaken(
  store: IndexStore,
  texts: readonly TakenText[],
): Promise<readonly number[]> {
  const answers = await askIndexes(
    texts.map((taken) => [store, requestOf(store, taken, undefined, 0)] as const),
  )
  return answers.map(({ total }) => total)
}

/** What is asked for a text: of one that is taken in part, by its meaning too if there is an embedder. */
export function requestOf(
  { embedder }: IndexStore,
  { plan, isRelaxed }: TakenText,
  filter: string | undefined,
  pageSize: number,
): IndexRequest {
  return {
    plan,
    filter: filterOf(plan, filter),
    pageSize,
    ...(isRelaxed && embedder
      ? {
          hybrid: { embedder: embedderName, semanticRatio: embedder.semanticRatio },
          leastScore: embedder.leastScore,
        }
      : {}),
  }
}

interface Answers {
  readonly main: IndexAnswer
  /** By field. */
  readonly facets: Readonly<Record<string, IndexAnswer>>
}

/** One exchange: the page, and for each facet that leaves a part of the filter out a count of its own. */
async function ask(
  store: IndexStore,
  query: Query,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  taken: TakenText,
  sort: readonly string[],
): Promise<Answers> {
  const { definition } = store
  const compiled = (filter: Filter | undefined) => filter && compileFilter(filter, definition)
  const facets = query.facets ?? []
  const isApart = (field: string) =>
    query.filter !== undefined && partOf(query, field) !== undefined
  const apart = facets.filter(isApart)
  const shared = facets.filter((field) => !isApart(field)).map(fieldAttribute)
  const main: IndexRequest = {
    ...requestOf(store, taken, compiled(query.filter), pageSize),
    page: Math.min(page, lastPage),
    sort,
    facets: shared,
    attributes: (query.highlight ?? []).map(textAttribute),
  }
  const counts = apart.map((field): IndexRequest => {
    const part = partOf(query, field)
    const rest = query.filter && part ? leaveOut(query.filter, part) : query.filter
    return { ...requestOf(store, taken, compiled(rest), 0), facets: [fieldAttribute(field)] }
  })
  const [first, ...others] = await askIndexes([main, ...counts].map((it) => [store, it] as const))
  const answer = first ?? { hits: [], total: 0, facets: {} }
  return {
    main: answer,
    facets: Object.fromEntries(
      facets.map((field) => [field, others[apart.indexOf(field)] ?? answer] as const),
    ),
  }
}

function partOf(query: Query, field: string): Filter | undefined {
  const { disjunctive = {} } = query
  return Object.hasOwn(disjunctive, field) ? disjunctive[field] : undefined
}

function resultOf(
  query: Query,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
  { lookedFor, isRelaxed }: TakenText,
  answers: Answers | null,
): SearchResult {
  const facets = (query.facets ?? []).map(
    (field) =>
      [field, answers ? readFacet(query.index, field, answers.facets[field]) : []] as const,
  )
  return {
    hits: (answers?.main.hits ?? []).map(({ id, version, score, attributes }) => ({
      id,
      version,
      score,
      highlights: markHit(attributes, query.highlight ?? [], lookedFor),
    })),
    total: answers?.main.total ?? 0,
    facets: Object.fromEntries(facets),
    page,
    pageSize,
    ...(isRelaxed ? { relaxedText: true } : {}),
  }
}

function wholeNumber(value: number | undefined, most: number, otherwise: number): number {
  if (value === undefined || !Number.isFinite(value)) return otherwise
  return Math.min(most, Math.max(1, Math.trunc(value)))
}
