import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPilot } from '../listings/pilot/get-pilot.server'
import { PilotPage } from '../listings/pilot/pilot-page'
import { viewPilotPage } from '../listings/pilot/pilot-page-view'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { leadToMerged } from '../platform/pages/merged-into.server'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const found = await getPilot(page.db, idOf(params.id), page.now)
  if (found === null) {
    await leadToMerged(page.db, 'pilot', idOf(params.id))
    throw refusePage('not-found')
  }
  const pilot = viewPilotPage(found, page, page.now)
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
