import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useFetcher, useLoaderData, useParams } from '@remix-run/react'
import { reachOfForm } from '../features/match/reach-of-form.server'
import { showForm } from '../listings/form/show-form.server'
import { takePosting } from '../listings/form/take-posting.server'
import { NeedFormPage } from '../listings/need/need-form-page'
import { needPosting } from '../listings/need/need-posting.server'
import type { NeedReach } from '../listings/need/need-reach'
import { readGrants } from '../listings/need/read-grants.server'
import { idOf, idOrNew } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { useLiveDocument } from '../platform/pages/use-live-document'

const placeOf = (params: LoaderFunctionArgs['params']) => ({
  organizationId: idOf(params.id),
  listing: idOrNew(params.need),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const shown = await showForm(page, request, placeOf(params), needPosting)
  const { draft } = shown
  return {
    ...shown,
    grants: draft === null ? [] : await readGrants(page.db, draft.id),
    reach: draft === null ? null : await reachOfForm(draft.values, shown.organizationId, page),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takePosting(await pageContext(request), request, placeOf(params), needPosting)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'manage', 'demand', 'detail', 'wording'] }

export default function NeedForm() {
  const { head: _, reach, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { need = 'new' } = useParams()
  const fetcher = useFetcher<NeedReach | null>()
  const live = {
    reach: fetcher.data ?? reach,
    ask: (form: HTMLFormElement) =>
      fetcher.submit(new FormData(form), {
        method: 'post',
        action: `/manage/${shown.organizationId}/needs/${need}/reach`,
      }),
  }
  const liveDocument = useLiveDocument(shown.organizationId)
  const document = result?.document ?? null
  return <NeedFormPage {...shown} {...{ live, liveDocument, document }} state={result?.state} />
}
