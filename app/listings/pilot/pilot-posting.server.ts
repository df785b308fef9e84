import type { ListingForm } from '../form/listing-form'
import { pilotListing } from './definition.server'
import { PilotDraft, pilotContentOf, pilotValuesOf } from './pilot-content'
import { type PilotInput, pilotForm } from './pilot-form'
import { readPilotContent } from './read-pilot-content.server'

/** How a pilot platform is filled in. */
export const pilotPosting: ListingForm<PilotInput, PilotDraft> = {
  listing: pilotListing,
  schema: (_, isDraft) => pilotForm(isDraft),
  content: PilotDraft,
  readContent: readPilotContent,
  toContent: pilotContentOf,
  toValues: pilotValuesOf,
  unreadCount: ({ unread = [] }) => unread.length,
  referencesOf: ({ steps, districtCode }) => ({ steps, districtCode }),
}
