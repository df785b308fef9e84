import type { MultiSearchParams, SearchParams } from 'meilisearch'
import type { IndexStore } from './index-store'
import { MeilisearchFailure } from './meilisearch-failure'
import type { ServerPlan } from './plan-query'

/** What is asked of one index; strings are in Meilisearch's language. */
export interface IndexRequest {
  readonly plan: ServerPlan | null
  readonly filter?: string | undefined
  readonly sort?: readonly string[]
  readonly facets?: readonly string[]
  /** From 1. */
  readonly page?: number
  /** 0 counts only. */
  readonly pageSize: number
  readonly attributes?: readonly string[]
  readonly hybrid?: NonNullable<SearchParams['hybrid']>
  readonly leastScore?: number
}

export interface IndexHit {
  readonly id: string
  readonly version: number
  readonly score: number
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface IndexAnswer {
  readonly hits: readonly IndexHit[]
  readonly total: number
  /** By attribute, then by value as stored. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>
}

type StoreRequest = readonly [store: IndexStore, request: IndexRequest]

/** So many searches go into one request: none of them should keep the others waiting long. */
const mostQueries = 60

/** Answers to several requests, in their order, in as few exchanges with the server as can be. */
export async function askIndexes(
  requests: readonly StoreRequest[],
): Promise<readonly IndexAnswer[]> {
  const answers: IndexAnswer[] = []
  for (let from = 0; from < requests.length; from += mostQueries) {
    const batch = requests.slice(from, from + mostQueries)
    const [first] = batch
    if (!first) break
    const queries = batch.map(([store, request]) => ({
      indexUid: store.uid,
      ...searchParams(request),
      page: request.page ?? 1,
      hitsPerPage: request.pageSize,
    }))
    const params: MultiSearchParams = { queries }
    const { results } = await first[0].connection.ask((client) => client.multiSearch(params))
    if (results?.length !== batch.length) {
      throw new MeilisearchFailure('malformed', 'Meilisearch answered another number of searches')
    }
    answers.push(...results.map(readAnswer))
  }
  return answers
}

/** The parameters of a search that do not depend on how pages are counted. */
export function searchParams(request: IndexRequest): SearchParams {
  const { plan, filter, sort, facets, attributes, hybrid, leastScore } = request
  return {
    q: plan ? plan.parts.map(({ q }) => q).join(' ') : '',
    matchingStrategy: plan?.matchingStrategy ?? 'all',
    locales: ['cmn'],
    showRankingScore: true,
    attributesToRetrieve: ['id', 'version', ...(attributes ?? [])],
    ...(plan?.attributesToSearchOn ? { attributesToSearchOn: [...plan.attributesToSearchOn] } : {}),
    ...(filter === undefined ? {} : { filter }),
    ...(sort && sort.length > 0 ? { sort: [...sort] } : {}),
    ...(facets && facets.length > 0 ? { facets: [...facets] } : {}),
    ...(hybrid ? { hybrid } : {}),
    ...(leastScore === undefined ? {} : { rankingScoreThreshold: leastScore }),
  }
}

/** A hit as the server gives it. Throws MeilisearchFailure for one that is none of ours. */
export function readHit(hit: Readonly<Record<string, unknown>>): IndexHit {
  const { id, version, _rankingScore: score, ...attributes } = hit
  if (typeof id !== 'string' || typeof version !== 'number') {
    throw new MeilisearchFailure('malformed', 'Meilisearch answered a hit without id and version')
  }
  return { id, version, score: typeof score === 'number' ? score : 0, attributes }
}

function readAnswer(result: {
  readonly hits: readonly Readonly<Record<string, unknown>>[]
  readonly totalHits?: number
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>
}): IndexAnswer {
  if (typeof result.totalHits !== 'number') {
    throw new MeilisearchFailure('malformed', 'Meilisearch answered no total')
  }
  return {
    hits: result.hits.map(readHit),
    total: result.totalHits,
    facets: result.facetDistribution ?? {},
  }
}
