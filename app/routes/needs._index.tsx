import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { showList } from '../listings/kind/show-pages.server'
import { NeedList } from '../listings/need/need-list'
import { needPages } from '../listings/need/need-pages.server'
import { limitSearch } from '../platform/limits/limit-search.server'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  await limitSearch({ request, context })
  const { list, head } = await showList(needPages, request, page)
  const search = { ...list, list: 'needs' }
  const isRecorded = await noteEmptySearch({ request, context }, search, page)
  return { list: { ...list, isRecorded }, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Needs() {
  return <NeedList list={useLoaderData<typeof loader>().list} />
}
