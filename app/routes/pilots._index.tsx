import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textOf } from '../components/text-of'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { findPilots } from '../listings/pilot/find-pilots.server'
import { PilotFilter } from '../listings/pilot/pilot-filter'
import { PilotList } from '../listings/pilot/pilot-list'
import { queryOf } from '../platform/http/query-string'
import { metaOf } from '../platform/pages/document-head'
import { listHead } from '../platform/pages/list-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const list = await findPilots(PilotFilter.parse(queryOf(request)), page)
  const search = { ...list, list: 'pilots' }
  const isRecorded = await noteEmptySearch({ request, context }, search, page)
  const words = { title: page.t('listing:pilots.title'), lead: page.t('listing:pilots.lead') }
  const items = list.rows.map((row) => ({ href: `/pilots/${row.id}`, name: textOf(row.name) }))
  return { list: { ...list, isRecorded }, head: listHead(list, words, items, page) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Pilots() {
  return <PilotList list={useLoaderData<typeof loader>().list} />
}
