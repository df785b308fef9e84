import type { PageContext } from '../../platform/pages/page-context.server'
import { readWritten } from '../form/read-draft.server'
import { viewCapabilityPage } from './capability-page-view'
import { capabilityPosting } from './capability-posting.server'
import { readCapabilityVersion } from './definition.server'
import { viewCapability } from './view-capability'

/** What is being written of a capability, as it would stand on its page. Null: not theirs. */
export async function previewCapability(
  page: PageContext,
  own: { readonly organizationId: string; readonly id: string },
) {
  const written = await readWritten(page.db, capabilityPosting, own)
  if (written === null) return null
  const capability = await readCapabilityVersion(page.db, own, written.content)
  return viewCapabilityPage(viewCapability(capability, page.now), page, page.now)
}
