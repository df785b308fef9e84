import { type FakeDocument, valuesOf } from './evaluate-filter'
import { FakeError } from './fake-error'
import type { FakeIndex } from './fake-index'
import type { FakeQuery } from './schemas'
import { type FakeMatch, searchDocuments } from './search-documents'

const defaults = { hits: 1_000, facetValues: 100, pageSize: 20 } as const

/** The answer to one query of a search that is not federated. */
export function answerSearch(indexUid: string, index: FakeIndex, query: FakeQuery) {
  const found = searchDocuments(index, query).slice(0, mostHits(index))
  const shared = {
    indexUid,
    query: query.q ?? '',
    processingTimeMs: 0,
    ...facetsOf(index, query, found),
  }
  const isPaged = (query.page ?? query.hitsPerPage ?? null) !== null
  if (!isPaged) {
    const { offset, limit } = { offset: query.offset ?? 0, limit: query.limit ?? defaults.pageSize }
    const hits = found.slice(offset, offset + limit).map((it) => hitOf(index, query, it))
    return { ...shared, hits, offset, limit, estimatedTotalHits: found.length }
  }
  const hitsPerPage = query.hitsPerPage ?? defaults.pageSize
  const page = query.page ?? 1
  const from = Math.max(0, page - 1) * hitsPerPage
  return {
    ...shared,
    hits:
      page === 0 ? [] : found.slice(from, from + hitsPerPage).map((it) => hitOf(index, query, it)),
    page,
    hitsPerPage,
    totalHits: found.length,
    totalPages: hitsPerPage === 0 ? 0 : Math.ceil(found.length / hitsPerPage),
  }
}

interface FederatedQuery {
  readonly indexUid: string
  readonly index: FakeIndex
  readonly query: FakeQuery
  readonly weight: number
}

/** One list of hits of several queries, merged by weighted score. */
export function answerFederated(
  queries: readonly FederatedQuery[],
  {
    offset = 0,
    limit = defaults.pageSize,
  }: { offset?: number | undefined; limit?: number | undefined },
) {
  const found = queries.flatMap(({ indexUid, index, query, weight }, queriesPosition) =>
    searchDocuments(index, query).map((match) => {
      const weightedRankingScore = match.score * weight
      const federation = { indexUid, queriesPosition, weightedRankingScore }
      return { hit: () => ({ ...hitOf(index, query, match), _federation: federation }), federation }
    }),
  )
  const merged = found.sort(
    (one, other) =>
      other.federation.weightedRankingScore - one.federation.weightedRankingScore ||
      one.federation.queriesPosition - other.federation.queriesPosition,
  )
  return {
    hits: merged.slice(offset, offset + limit).map(({ hit }) => hit()),
    processingTimeMs: 0,
    limit,
    offset,
    estimatedTotalHits: merged.length,
  }
}

export function hitOf(
  index: FakeIndex,
  query: Pick<FakeQuery, 'attributesToRetrieve' | 'showRankingScore'>,
  { document, score }: FakeMatch,
) {
  return {
    ...shown(index, document, query.attributesToRetrieve),
    ...(query.showRankingScore ? { _rankingScore: score } : {}),
  }
}

/** The attributes that are displayed, and of them those that are asked for. */
export function shown(
  { settings }: FakeIndex,
  document: FakeDocument,
  only: readonly string[] | null | undefined,
): FakeDocument {
  const displayed = settings.displayedAttributes ?? ['*']
  const isIn = (names: readonly string[], name: string) =>
    names.includes('*') || names.includes(name)
  return Object.fromEntries(
    Object.entries(document).filter(([name]) => isIn(displayed, name) && isIn(only ?? ['*'], name)),
  )
}

function mostHits({ settings }: FakeIndex): number {
  return settings.pagination?.maxTotalHits ?? defaults.hits
}

function facetsOf(index: FakeIndex, { facets }: FakeQuery, found: readonly FakeMatch[]) {
  if (!facets) return {}
  return {
    facetDistribution: Object.fromEntries(
      facets.map((name) => [name, Object.fromEntries(countValues(index, name, found))] as const),
    ),
    facetStats: {},
  }
}

/** Values of an attribute with how many of the documents have them, as many as the settings allow. */
export function countValues(
  index: FakeIndex,
  name: string,
  found: readonly FakeMatch[],
): readonly (readonly [string, number])[] {
  if (!(index.settings.filterableAttributes ?? []).includes(name)) {
    throw new FakeError(400, 'invalid_search_facets', `attribute ${name} is not filterable`)
  }
  const counts = new Map<string, number>()
  for (const { document } of found) {
    for (const value of new Set(valuesOf(document[name]).map(String))) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  const { maxValuesPerFacet, sortFacetValuesBy } = index.settings.faceting ?? {}
  const isByCount = (sortFacetValuesBy?.[name] ?? sortFacetValuesBy?.['*']) === 'count'
  return [...counts]
    .sort(([one, a], [other, b]) => (isByCount ? b - a : 0) || (one < other ? -1 : 1))
    .slice(0, maxValuesPerFacet ?? defaults.facetValues)
}
