import type { Sort } from '../../retrieval/filter'
import { formatPoint } from './compile-filter'
import { fieldAttribute, keyAttribute } from './meilisearch-attributes'

/**
 * An order for Meilisearch, ties by key at last. Empty for the order by relevance, whose ties the
 * ranking rules of the index break by key. Throws UnsupportedQuery for a point that is not on Earth.
 */
export function compileSort(sorts: readonly Sort[]): readonly string[] {
  if (sorts.length === 0) return []
  return [
    ...sorts.map((sort) =>
      'from' in sort
        ? `_geoPoint(${formatPoint(sort.from)}):${sort.direction}`
        : `${fieldAttribute(sort.field)}:${sort.direction}`,
    ),
    `${keyAttribute}:asc`,
  ]
}
