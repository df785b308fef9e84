import type { ListingForm } from '../form/listing-form'
import { pilotListing } from './definition.server'
import { PilotContent, pilotContentOf, pilotValuesOf } from './pilot-content'
import { type PilotInput, pilotForm } from './pilot-form'
import { readPilotContent } from './read-pilot-content.server'

/** How a pilot platform is filled in. */
export const pilotPosting: ListingForm<PilotInput, PilotContent> = {
  listing: pilotListing,
  schema: () => pilotForm,
  content: PilotContent,
  readContent: readPilotContent,
  toContent: pilotContentOf,
  toValues: pilotValuesOf,
  referencesOf: ({ steps, districtCode }) => ({ steps, districtCode }),
}
