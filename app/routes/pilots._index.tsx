import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noteEmptySearch } from '../features/search/note-empty-search.server'
import { showList } from '../listings/kind/show-pages.server'
import { PilotList } from '../listings/pilot/pilot-list'
import { pilotPages } from '../listings/pilot/pilot-pages.server'
import { limitSearch } from '../platform/limits/limit-search.server'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  await limitSearch({ request, context })
  const { list, head } = await showList(pilotPages, request, page)
  const search = { ...list, list: 'pilots' }
  const isRecorded = await noteEmptySearch({ request, context }, search, page)
  return { list: { ...list, isRecorded }, head }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function Pilots() {
  return <PilotList list={useLoaderData<typeof loader>().list} />
}
