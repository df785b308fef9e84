import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pilotForm } from '../features/post/pilot-form'
import { PilotFormPage } from '../features/post/pilot-form-page'
import { PostedQuery } from '../features/post/posted-query'
import { readDistricts } from '../features/post/read-districts.server'
import { readPilotDraft } from '../features/post/read-pilot-draft.server'
import { readSteps } from '../features/post/read-steps.server'
import { savePilot } from '../features/post/save-pilot.server'
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
  const isNew = params.pilot === 'new'
  const id = idOrNew(params.pilot)
  const draft = isNew ? null : await readPilotDraft(page.db, organizationId, id)
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    steps: await readSteps(page.db, page.language),
    districts: await readDistricts(page.db, page.language),
    ...PostedQuery.parse(queryOf(request)),
    head: plainHead(page, '/manage', page.t('post:post.pilot')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const place = { organizationId: idOf(params.id), listing: idOrNew(params.pilot) }
  return takePosting(page, request, place, {
    folder: 'pilots',
    form: pilotForm,
    readDraft: readPilotDraft,
    save: savePilot,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'offer'] }

export default function PilotForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PilotFormPage {...shown} state={result?.state} />
}
