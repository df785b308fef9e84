import { findCertificate } from '../../domain/shared/certificates'
import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import { namedFacets, wordFacet } from '../../platform/lists/named-facets'

/** The list of pilot platforms. */
export const pilotListSpec: ListSpec = {
  path: '/pilots',
  index: 'pilots',
  facets: [
    namedFacets.chain,
    namedFacets.step,
    wordFacet('process'),
    wordFacet('material'),
    {
      name: 'certificate',
      field: 'certificate',
      labelOf: (word) => findCertificate(word)?.name ?? word,
    },
    {
      name: 'trl',
      field: 'trl',
      toValue: Number,
      isByWord: true,
      labelOf: (word, { t }) => t('listing:trl', { level: word }),
    },
    namedFacets.industry,
    namedFacets.district,
    namedFacets.park,
  ],
  sorts: {
    relevance: [],
    confirmed: [{ field: 'confirmedAt', direction: 'desc' }],
    newest: [{ field: 'publishedAt', direction: 'desc' }],
  },
  defaultSort: 'confirmed',
  highlight: markedFields('pilots'),
}
