import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import { codeFacet, namedFacets } from '../../platform/lists/named-facets'

/** The list of organizations. */
export const organizationListSpec: ListSpec = {
  path: '/organizations',
  index: 'organizations',
  facets: [
    codeFacet('kind', 'listing:organizationKind'),
    namedFacets.chain,
    namedFacets.step,
    codeFacet('label', 'listing:label'),
    codeFacet('scale', 'listing:scale'),
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
