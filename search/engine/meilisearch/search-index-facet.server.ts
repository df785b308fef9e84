import { checkFields } from '../../indexes/check-fields'
import { normaliseText } from '../../language/text/normalise'
import type { FacetCount, FacetSearch } from '../../port'
import { compileFilter } from './compile-filter'
import type { IndexStore } from './index-store'
import { fieldAttribute } from './meilisearch-attributes'
import { inOrder, readValue } from './read-facet'

/**
 * The values of a facet that contain a text, most first. See `SearchEngine.searchFacet`. The server
 * looks for beginnings of words only, which Chinese values do not show; so it is asked for all
 * values with their counts, and those that contain the text are picked here.
 */
export async function searchIndexFacet(
  store: IndexStore,
  { index, field, text, filter, limit }: FacetSearch,
): Promise<readonly FacetCount[]> {
  checkFields(store.definition, { index, text: '', facets: [field], ...(filter ? { filter } : {}) })
  const { facetHits } = await store.connection.ask((client) =>
    client.index(store.uid).searchForFacetValues({
      facetName: fieldAttribute(field),
      exhaustiveFacetCount: true,
      ...(filter ? { filter: compileFilter(filter, store.definition) } : {}),
    }),
  )
  const wanted = normaliseText(text).trim()
  const found = facetHits.map(({ value, count }) => ({
    value: readValue(index, field, value),
    count,
  }))
  return inOrder(found)
    .filter(({ value }) => normaliseText(String(value)).includes(wanted))
    .slice(0, Math.max(0, limit))
}
