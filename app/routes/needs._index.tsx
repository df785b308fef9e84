import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textOf } from '../components/text-of'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { findNeeds } from '../listings/need/find-needs.server'
import { NeedFilter } from '../listings/need/need-filter'
import { NeedList } from '../listings/need/need-list'
import { queryOf } from '../platform/http/query-string'
import { metaOf } from '../platform/pages/document-head'
import { listHead } from '../platform/pages/list-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const list = await findNeeds(NeedFilter.parse(queryOf(request)), page.viewer, page)
  const search = { ...list, list: 'needs' }
  const isRecorded = await noteEmptySearch({ request, context }, search, page)
  const words = { title: page.t('listing:needs.title'), lead: page.t('listing:needs.lead') }
  const items = list.rows.map((row) => ({ href: `/needs/${row.id}`, name: textOf(row.title) }))
  return { list: { ...list, isRecorded }, head: listHead(list, words, items, page) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Needs() {
  return <NeedList list={useLoaderData<typeof loader>().list} />
}
