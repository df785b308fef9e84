import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showListing } from '../listings/kind/show-pages.server'
import { PilotPage } from '../listings/pilot/pilot-page'
import { pilotPages } from '../listings/pilot/pilot-pages.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const pilot = await showListing(pilotPages, idOf(params.id), page)
  return {
    pilot,
    head: detailHead(
      {
        path: `/pilots/${pilot.id}`,
        name: pilot.name,
        summary: pilot.summary,
        schema: {
          '@type': 'Place',
          address: [pilot.place, pilot.address].filter(Boolean).join(' ') || undefined,
          containedInPlace: pilot.park ? { '@type': 'Place', name: pilot.park.name } : undefined,
        },
      },
      page,
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail'] }

export default function Pilot() {
  return <PilotPage pilot={useLoaderData<typeof loader>().pilot} />
}
