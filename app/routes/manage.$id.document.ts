import type { ActionFunctionArgs } from '@remix-run/node'
import type { ClientActionFunctionArgs } from '@remix-run/react'
import { answerDocumentForm } from '../listings/form/answer-document-form.server'
import { notSent } from '../listings/form/live-document'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'

export const loader = () => {
  throw refusePage('not-found')
}

/** A form that is being filled in is never lost for a file that could not be sent. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return serverAction().catch(() => ({ document: null, packed: '', error: notSent }))
}

/** What a file says, for a form that is being filled in; keeps nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  return Response.json(await answerDocumentForm(page, request, idOf(params.id)))
}
