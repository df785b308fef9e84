import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import {
  certificateFacet,
  codeFacet,
  levelFacet,
  namedFacets,
  wordFacet,
} from '../../platform/lists/named-facets'

/** The list of needs that still take answers. */
export const needListSpec: ListSpec = {
  path: '/needs',
  index: 'needs',
  facets: [
    codeFacet('kind', 'listing:needKind'),
    namedFacets.chain,
    namedFacets.step,
    namedFacets.industry,
    namedFacets.district,
    namedFacets.park,
    wordFacet('process'),
    wordFacet('material'),
    certificateFacet,
    levelFacet('wording:listing.trlAtLeast'),
  ],
  sorts: {
    relevance: [],
    newest: [{ field: 'publishedAt', direction: 'desc' }],
    closing: [{ field: 'closesAt', direction: 'asc' }],
    confirmed: [{ field: 'confirmedAt', direction: 'desc' }],
  },
  defaultSort: 'newest',
  highlight: markedFields('needs'),
  // An open end has no closing day and so is never past it.
  always: (now) => ({ op: 'not', of: { op: 'range', field: 'closesAt', max: now.getTime() } }),
}
