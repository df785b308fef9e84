import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchPreview } from '../features/match/match-preview'
import { previewCapabilities } from '../features/match/preview-matches.server'
import { showListing } from '../listings/kind/show-pages.server'
import { findOfferedGrant } from '../listings/need/find-offered-grant.server'
import { needClearance } from '../listings/need/need-clearance.server'
import { NeedPage } from '../listings/need/need-page'
import { needPages } from '../listings/need/need-pages.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const own = await pageContext(request)
  const { actor } = own.viewer
  const id = idOf(params.id)
  const clearance = await needClearance(own.db, id, actor)
  const page = { ...own, viewer: { ...own.viewer, clearance } }
  const need = await showListing(needPages, id, page)
  return {
    need,
    isNdaOffered: (await findOfferedGrant(page.db, id, actor)) !== null,
    best: await previewCapabilities(need.id, page),
    head: detailHead(
      {
        path: `/needs/${need.id}`,
        name: need.title,
        summary: need.summary,
        schema: {
          '@type': 'Demand',
          validFrom: need.openedAt ?? undefined,
          validThrough: need.closesAt ?? undefined,
        },
      },
      page,
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail', 'match'] }

export default function Need() {
  const { need, best, isNdaOffered } = useLoaderData<typeof loader>()
  return (
    <NeedPage need={need} isNdaOffered={isNdaOffered}>
      <MatchPreview preview={best} direction="suppliers" allHref={`/needs/${need.id}/matches`} />
    </NeedPage>
  )
}
