import type { ListingKind } from '../domain/listing/kinds'
import { capabilityListing } from './capability/definition.server'
import type { Listing } from './kind/listing'
import { needListing } from './need/definition.server'
import { pilotListing } from './pilot/definition.server'

/** Every kind of listing, once. A new kind is a folder like the others and a line here. */
export const listings: Readonly<Record<ListingKind, Listing>> = {
  need: needListing,
  capability: capabilityListing,
  pilot: pilotListing,
}
