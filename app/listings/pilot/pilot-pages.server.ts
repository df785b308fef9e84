import { textOf } from '../../components/text-of'
import type { ListingPages } from '../kind/listing-pages'
import { findPilots } from './find-pilots.server'
import { getPilot } from './get-pilot.server'
import { PilotFilter } from './pilot-filter'
import { type PilotPageView, viewPilotPage } from './pilot-page-view'
import type { PilotRowView } from './pilot-row-view'

/** The list of pilot platforms and the page of one. */
export const pilotPages: ListingPages<PilotRowView, PilotPageView> = {
  kind: 'pilot',
  list: (query, page) => findPilots(PilotFilter.parse(query), page),
  nameOf: ({ name }) => textOf(name),
  view: async (id, page) => {
    const pilot = await getPilot(page.db, id, page.now)
    return pilot && viewPilotPage(pilot, page, page.now)
  },
}
