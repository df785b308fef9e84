import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textOf } from '../components/text-of'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { CapabilityFilter } from '../listings/capability/capability-filter'
import { CapabilityList } from '../listings/capability/capability-list'
import { findCapabilities } from '../listings/capability/find-capabilities.server'
import { queryOf } from '../platform/http/query-string'
import { metaOf } from '../platform/pages/document-head'
import { listHead } from '../platform/pages/list-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const list = await findCapabilities(CapabilityFilter.parse(queryOf(request)), page)
  const search = { ...list, list: 'capabilities' }
  const isRecorded = await noteEmptySearch({ request, context }, search, page)
  const words = {
    title: page.t('listing:capabilities.title'),
    lead: page.t('listing:capabilities.lead'),
  }
  const items = list.rows.map((row) => ({
    href: `/capabilities/${row.id}`,
    name: textOf(row.title),
  }))
  return { list: { ...list, isRecorded }, head: listHead(list, words, items, page) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Capabilities() {
  return <CapabilityList list={useLoaderData<typeof loader>().list} />
}
