import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NeedFormPage } from '../features/post/need-form-page'
import { needForm } from '../features/post/post-forms'
import { PostedQuery } from '../features/post/posted-query'
import { readDistricts } from '../features/post/read-districts.server'
import { readNeedDraft } from '../features/post/read-draft.server'
import { readGrants } from '../features/post/read-grants.server'
import { readSteps } from '../features/post/read-steps.server'
import { saveNeed } from '../features/post/save-need.server'
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
  const isNew = params.need === 'new'
  const draft = isNew ? null : await readNeedDraft(page.db, organizationId, idOrNew(params.need))
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    grants: draft === null ? [] : await readGrants(page.db, draft.id),
    steps: await readSteps(page.db, page.language),
    districts: await readDistricts(page.db, page.language),
    ...PostedQuery.parse(queryOf(request)),
    head: plainHead(page, '/manage', page.t('post:post.need')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const place = { organizationId: idOf(params.id), listing: idOrNew(params.need) }
  return takePosting(page, request, place, {
    folder: 'needs',
    form: needForm(page.now),
    readDraft: readNeedDraft,
    save: saveNeed,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'demand'] }

export default function NeedForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <NeedFormPage {...shown} state={result?.state} />
}
