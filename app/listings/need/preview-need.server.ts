import { readNeedVersion } from '../../../prisma/need/read-need-version.server'
import type { Tier } from '../../domain/shared/tier'
import type { PageContext } from '../../platform/pages/page-context.server'
import { readWritten } from '../form/read-draft.server'
import { viewNeedPage } from './need-page-view'
import { needPosting } from './need-posting.server'
import { viewNeed } from './view-need'

/** What is being written of a need, as readers of a tier would see it. Null: not theirs. */
export async function previewNeed(
  page: PageContext,
  own: { readonly organizationId: string; readonly id: string },
  clearance: Tier,
) {
  const written = await readWritten(page.db, needPosting, own)
  if (written === null) return null
  const readAs = await readNeedVersion(page.db, own, written.content)
  return viewNeedPage(viewNeed(readAs(clearance), page.now), page, page.now)
}
