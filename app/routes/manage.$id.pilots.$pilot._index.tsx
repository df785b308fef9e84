import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { showForm } from '../listings/form/show-form.server'
import { takePosting } from '../listings/form/take-posting.server'
import { PilotFormPage } from '../listings/pilot/pilot-form-page'
import { pilotPosting } from '../listings/pilot/pilot-posting.server'
import { idOf, idOrNew } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

const placeOf = (params: LoaderFunctionArgs['params']) => ({
  organizationId: idOf(params.id),
  listing: idOrNew(params.pilot),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  return showForm(page, request, placeOf(params), pilotPosting)
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takePosting(await pageContext(request), request, placeOf(params), pilotPosting)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'manage', 'demand', 'offer', 'wording'] }

export default function PilotForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PilotFormPage {...shown} state={result?.state} />
}
