import type { ActionFunctionArgs } from '@remix-run/node'
import { answerDocumentForm } from '../listings/form/answer-document-form.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'

export const loader = () => {
  throw refusePage('not-found')
}

/** What a file says, for a form that is being filled in; keeps nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  return Response.json(await answerDocumentForm(page, request, idOf(params.id)))
}
