import { textOf } from '../../components/text-of'
import type { ListingPages } from '../kind/listing-pages'
import { CapabilityFilter } from './capability-filter'
import { type CapabilityPageView, viewCapabilityPage } from './capability-page-view'
import type { CapabilityRowView } from './capability-row-view'
import { findCapabilities } from './find-capabilities.server'
import { getCapability } from './get-capability.server'

/** The list of capabilities and the page of one. */
export const capabilityPages: ListingPages<CapabilityRowView, CapabilityPageView> = {
  kind: 'capability',
  list: (query, page) => findCapabilities(CapabilityFilter.parse(query), page),
  nameOf: ({ title }) => textOf(title),
  view: async (id, page) => {
    const capability = await getCapability(page.db, id, page.now)
    return capability && viewCapabilityPage(capability, page, page.now)
  },
}
