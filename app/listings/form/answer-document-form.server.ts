import { listingLife } from '../../domain/listing/life'
import type { PageContext } from '../../platform/pages/page-context.server'
import { demand, demandPerson } from '../../platform/session/demand.server'
import type { DocumentAnswer } from './live-document'
import { readDocumentForm } from './read-document-form.server'

/** What a file says, for the form of a listing of this organization that a script sends it from. */
export async function answerDocumentForm(
  page: PageContext,
  request: Request,
  organizationId: string,
): Promise<DocumentAnswer> {
  const [save] = listingLife.save.asks
  demand(request, page.viewer, save, { kind: 'draft', organizationId })
  const { id } = demandPerson(request, page.viewer)
  return (await readDocumentForm(page, request, id)).answer
}
