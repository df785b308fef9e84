import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import { namedFacets } from '../../platform/lists/named-facets'

/** The list of organizations. */
export const organizationListSpec: ListSpec = {
  path: '/organizations',
  index: 'organizations',
  facets: [
    {
      name: 'kind',
      field: 'kind',
      labelOf: (word, { t }) =>
        t(`listing:organizationKind.${word}` as 'listing:organizationKind.enterprise'),
    },
    namedFacets.chain,
    namedFacets.step,
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
      name: 'verified',
      field: 'isVerified',
      toValue: (word) => word === 'yes',
      toWord: (value) => (value === true ? 'yes' : 'no'),
      labelOf: (word, { t }) => t(word === 'yes' ? 'interface:verified' : 'interface:unverified'),
    },
    namedFacets.industry,
    namedFacets.district,
    namedFacets.park,
  ],
  sorts: {
    relevance: [],
    capabilities: [{ field: 'capabilityCount', direction: 'desc' }],
    updated: [{ field: 'updatedAt', direction: 'desc' }],
  },
  defaultSort: 'capabilities',
  highlight: markedFields('organizations'),
}
