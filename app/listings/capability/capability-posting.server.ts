import type { ListingForm } from '../form/listing-form'
import { addAbility } from './add-ability'
import { CapabilityContent, capabilityContentOf, capabilityValuesOf } from './capability-content'
import { type CapabilityInput, capabilityForm } from './capability-form'
import { capabilityListing } from './definition.server'
import { readCapabilityContent } from './read-capability-content.server'

/** How a capability is filled in. */
export const capabilityPosting: ListingForm<CapabilityInput, CapabilityContent> = {
  listing: capabilityListing,
  schema: () => capabilityForm,
  content: CapabilityContent,
  readContent: readCapabilityContent,
  toContent: capabilityContentOf,
  toValues: capabilityValuesOf,
  addLine: addAbility,
  referencesOf: ({ steps }) => ({ steps, districtCode: null }),
}
