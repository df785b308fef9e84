import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { textOf } from '../components/text-of'
import { findOrganizations } from '../features/organization/find-organizations.server'
import { OrganizationFilter } from '../features/organization/organization-filter'
import { OrganizationList } from '../features/organization/organization-list'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { queryOf } from '../platform/http/query-string'
import { limitSearch } from '../platform/limits/limit-search.server'
import { metaOf } from '../platform/pages/document-head'
import { listHead } from '../platform/pages/list-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  await limitSearch({ request, context })
  const list = await findOrganizations(OrganizationFilter.parse(queryOf(request)), page)
  const search = { ...list, list: 'organizations' }
  const isRecorded = await noteEmptySearch({ request, context }, search, page)
  const words = {
    title: page.t('listing:organizations.title'),
    lead: page.t('listing:organizations.lead'),
  }
  const items = list.rows.map((row) => ({
    href: `/organizations/${row.id}`,
    name: textOf(row.name),
  }))
  return { list: { ...list, isRecorded }, head: listHead(list, words, items, page) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Organizations() {
  return <OrganizationList list={useLoaderData<typeof loader>().list} />
}
