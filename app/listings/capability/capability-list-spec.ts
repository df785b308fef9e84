import { findCertificate } from '../../domain/shared/certificates'
import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import { namedFacets, wordFacet } from '../../platform/lists/named-facets'

/** The list of capabilities. */
export const capabilityListSpec: ListSpec = {
  path: '/capabilities',
  index: 'capabilities',
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
      name: 'label',
      field: 'label',
      labelOf: (word, { t }) => t(`listing:label.${word}` as 'listing:label.aeo'),
    },
    {
      name: 'scale',
      field: 'scale',
      labelOf: (word, { t }) => t(`listing:scale.${word}` as 'listing:scale.small'),
    },
    {
      name: 'serves',
      field: 'serves',
      labelOf: (word, { t }) =>
        t(`wording:listing.region.${word}` as 'wording:listing.region.china'),
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
  highlight: markedFields('capabilities'),
}
