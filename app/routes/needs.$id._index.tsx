import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchPreview } from '../features/match/match-preview'
import { previewCapabilities } from '../features/match/preview-matches.server'
import { getNeed } from '../features/need/get-need.server'
import { NeedPage } from '../features/need/need-page'
import { viewNeedPage } from '../features/need/need-page-view'
import { detailHead } from '../platform/detail-head'
import { metaOf } from '../platform/document-head'
import { refusePage } from '../platform/http-errors'
import type { MessageHandle } from '../platform/messages/late-areas'
import { pageContext } from '../platform/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const found = await getNeed(page.db, params.id ?? '', page.viewer, page.now)
  if (found === null) throw refusePage('not-found')
  const need = viewNeedPage(found, page, page.now)
  return {
    need,
    best: await previewCapabilities(found.id, page),
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
  const { need, best } = useLoaderData<typeof loader>()
  return (
    <NeedPage need={need}>
      <MatchPreview preview={best} direction="suppliers" allHref={`/needs/${need.id}/matches`} />
    </NeedPage>
  )
}
