import type { PageContext } from '../../platform/pages/page-context.server'
import { readWritten } from '../form/read-draft.server'
import { readPilotVersion } from './definition.server'
import { viewPilot } from './get-pilot.server'
import { viewPilotPage } from './pilot-page-view'
import { pilotPosting } from './pilot-posting.server'

/** What is being written of a pilot platform, as it would stand on its page. Null: not theirs. */
export async function previewPilot(
  page: PageContext,
  own: { readonly organizationId: string; readonly id: string },
) {
  const written = await readWritten(page.db, pilotPosting, own)
  if (written === null) return null
  const pilot = await readPilotVersion(page.db, own, written.content)
  return viewPilotPage(viewPilot(pilot), page, page.now)
}
