import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchBoardView } from '../features/match/match-board-view'
import { MatchFilter } from '../features/match/match-filter'
import { noteEmptyBoard } from '../features/match/note-empty-board.server'
import { showCapabilityBoard } from '../features/match/show-boards.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const filter = MatchFilter.parse(queryOf(request))
  const board = await showCapabilityBoard(idOf(params.id), filter, page)
  if (board === null) throw refusePage('not-found')
  await noteEmptyBoard({ request, context }, 'capability_match', board, page)
  const head = detailHead(
    {
      path: `${board.href}/matches`,
      name: page.t('match:titleFor.needs', { title: board.title }),
      summary: page.t('match:description.needs'),
      schema: { '@type': 'ItemList', numberOfItems: board.total },
      isIndexed: false,
    },
    page,
  )
  return { board, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['match'] }

export default function CapabilityMatches() {
  return <MatchBoardView board={useLoaderData<typeof loader>().board} direction="needs" />
}
