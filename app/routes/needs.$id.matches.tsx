import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchBoardView } from '../features/match/match-board-view'
import { MatchFilter } from '../features/match/match-filter'
import { noteEmptyBoard } from '../features/match/note-empty-board.server'
import { showNeedBoard } from '../features/match/show-boards.server'
import { needClearance } from '../listings/need/need-clearance.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const own = await pageContext(request)
  const clearance = await needClearance(own.db, idOf(params.id), own.viewer.actor)
  const page = { ...own, viewer: { ...own.viewer, clearance } }
  const filter = MatchFilter.parse(queryOf(request))
  const board = await showNeedBoard(idOf(params.id), filter, page)
  if (board === null) throw refusePage('not-found')
  await noteEmptyBoard({ request, context }, 'need_match', board, page)
  const head = detailHead(
    {
      path: `${board.href}/matches`,
      name: page.t('match:titleFor.suppliers', { title: board.title }),
      summary: page.t('match:description.suppliers'),
      schema: { '@type': 'ItemList', numberOfItems: board.total },
      isIndexed: false,
    },
    page,
  )
  return { board, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['match'] }

export default function NeedMatches() {
  return <MatchBoardView board={useLoaderData<typeof loader>().board} direction="suppliers" />
}
