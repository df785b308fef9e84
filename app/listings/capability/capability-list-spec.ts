import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import {
  certificateFacet,
  codeFacet,
  levelFacet,
  namedFacets,
  wordFacet,
} from '../../platform/lists/named-facets'
import { offerOrders } from '../kind/offer-orders'

/** The list of capabilities. */
export const capabilityListSpec: ListSpec = {
  path: '/capabilities',
  index: 'capabilities',
  facets: [
    namedFacets.chain,
    namedFacets.step,
    wordFacet('process'),
    wordFacet('material'),
    certificateFacet,
    codeFacet('label', 'listing:label'),
    codeFacet('scale', 'listing:scale'),
    codeFacet('serves', 'wording:listing.region'),
    levelFacet('listing:trl'),
    namedFacets.industry,
    namedFacets.district,
    namedFacets.park,
  ],
  ...offerOrders,
  highlight: markedFields('capabilities'),
}
