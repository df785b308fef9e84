import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CapabilityFormPage } from '../listings/capability/capability-form-page'
import { capabilityPosting } from '../listings/capability/capability-posting.server'

import { showForm } from '../listings/form/show-form.server'
import { takePosting } from '../listings/form/take-posting.server'
import { idOf, idOrNew } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { useLiveDocument } from '../platform/pages/use-live-document'

const placeOf = (params: LoaderFunctionArgs['params']) => ({
  organizationId: idOf(params.id),
  listing: idOrNew(params.capability),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  return showForm(page, request, placeOf(params), capabilityPosting)
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takePosting(await pageContext(request), request, placeOf(params), capabilityPosting)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'manage', 'demand', 'offer', 'wording'] }

export default function CapabilityForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const liveDocument = useLiveDocument(shown.organizationId)
  const document = result?.document ?? null
  return <CapabilityFormPage {...shown} {...{ liveDocument, document }} state={result?.state} />
}
