import type { Lexicon } from '../../language/lexicon/lexicon'
import { normaliseText } from '../../language/text/normalise'
import type { FacetCount, FacetSearch } from '../../port'
import type { IndexShelf } from './index-shelf'
import { searchShelf } from './search-shelf'

/** The values of a facet that contain a text, most first. See `SearchEngine.searchFacet`. */
export function searchShelfFacet(
  shelf: IndexShelf,
  lexicon: Lexicon,
  { index, field, text, filter, limit }: FacetSearch,
): readonly FacetCount[] {
  const wanted = normaliseText(text).trim()
  const { facets } = searchShelf(shelf, lexicon, {
    index,
    text: '',
    facets: [field],
    pageSize: 1,
    ...(filter ? { filter } : {}),
  })
  return (facets[field] ?? [])
    .filter(({ value }) => normaliseText(String(value)).includes(wanted))
    .slice(0, Math.max(0, limit))
}
