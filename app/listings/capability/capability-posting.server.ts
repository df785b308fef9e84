import type { ListingForm } from '../form/listing-form'
import { addAbility } from './add-ability'
import { CapabilityDraft, capabilityContentOf, capabilityValuesOf } from './capability-content'
import { type CapabilityInput, capabilityForm } from './capability-form'
import { capabilityListing } from './definition.server'
import { readCapabilityContent } from './read-capability-content.server'

/** How a capability is filled in. */
export const capabilityPosting: ListingForm<CapabilityInput, CapabilityDraft> = {
  listing: capabilityListing,
  schema: (_, isDraft) => capabilityForm(isDraft),
  content: CapabilityDraft,
  readContent: readCapabilityContent,
  toContent: capabilityContentOf,
  toValues: capabilityValuesOf,
  addLine: addAbility,
  unreadCount: ({ unread = [] }) => unread.length,
  referencesOf: ({ steps }) => ({ steps, districtCode: null }),
}
