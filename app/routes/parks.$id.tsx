import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPark } from '../features/park/get-park.server'
import { ParkPage } from '../features/park/park-page'
import { viewParkPage } from '../features/park/park-page-view'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const found = await getPark(page.db, idOf(params.id), page.now)
  if (found === null) throw refusePage('not-found')
  const park = viewParkPage(found, page)
  return {
    park,
    head: detailHead(
      {
        path: `/parks/${park.id}`,
        name: park.name,
        summary: park.summary,
        schema: { '@type': 'Place', address: park.district },
      },
      page,
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail', 'firm'] }

export default function Park() {
  return <ParkPage park={useLoaderData<typeof loader>().park} />
}
