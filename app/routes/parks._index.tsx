import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findParks } from '../features/park/find-parks.server'
import { ParkFilter } from '../features/park/park-filter'
import { ParkList } from '../features/park/park-list'
import { queryOf } from '../platform/http/query-string'
import { limitSearch } from '../platform/limits/limit-search.server'
import { metaOf } from '../platform/pages/document-head'
import { listHead } from '../platform/pages/list-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  await limitSearch({ request, context })
  const list = await findParks(ParkFilter.parse(queryOf(request)), page)
  const words = { title: page.t('listing:parks.title'), lead: page.t('listing:parks.lead') }
  const items = list.rows.map((row) => ({ href: `/parks/${row.id}`, name: row.name }))
  return { list, head: listHead(list, words, items, page) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Parks() {
  return <ParkList list={useLoaderData<typeof loader>().list} />
}
