import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CapabilityFormPage } from '../features/post/capability-form-page'
import { capabilityForm } from '../features/post/post-forms'
import { PostedQuery } from '../features/post/posted-query'
import { readCapabilityDraft } from '../features/post/read-draft.server'
import { readSteps } from '../features/post/read-steps.server'
import { saveCapability } from '../features/post/save-capability.server'
import { takePosting } from '../features/post/take-posting.server'
import { idOf, idOrNew } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'edit', { kind: 'draft', organizationId })
  const isNew = params.capability === 'new'
  const id = idOrNew(params.capability)
  const draft = isNew ? null : await readCapabilityDraft(page.db, organizationId, id)
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    steps: await readSteps(page.db, page.language),
    ...PostedQuery.parse(queryOf(request)),
    head: plainHead(page, '/manage', page.t('post:post.capability')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const place = { organizationId: idOf(params.id), listing: idOrNew(params.capability) }
  return takePosting(page, request, place, {
    folder: 'capabilities',
    form: capabilityForm,
    readDraft: readCapabilityDraft,
    save: saveCapability,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'offer'] }

export default function CapabilityForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <CapabilityFormPage {...shown} state={result?.state} />
}
