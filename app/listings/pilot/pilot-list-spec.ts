import { markedFields } from '../../platform/lists/highlight-fields'
import type { ListSpec } from '../../platform/lists/list-query'
import {
  certificateFacet,
  levelFacet,
  namedFacets,
  wordFacet,
} from '../../platform/lists/named-facets'
import { offerOrders } from '../kind/offer-orders'

/** The list of pilot platforms. */
export const pilotListSpec: ListSpec = {
  path: '/pilots',
  index: 'pilots',
  facets: [
    namedFacets.chain,
    namedFacets.step,
    wordFacet('process'),
    wordFacet('material'),
    certificateFacet,
    levelFacet('listing:trl'),
    namedFacets.industry,
    namedFacets.district,
    namedFacets.park,
  ],
  ...offerOrders,
  highlight: markedFields('pilots'),
}
