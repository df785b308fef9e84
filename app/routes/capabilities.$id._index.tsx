import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchPreview } from '../features/match/match-preview'
import { previewNeeds } from '../features/match/preview-matches.server'
import { CapabilityPage } from '../listings/capability/capability-page'
import { viewCapabilityPage } from '../listings/capability/capability-page-view'
import { getCapability } from '../listings/capability/get-capability.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { leadToMerged } from '../platform/pages/merged-into.server'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const found = await getCapability(page.db, idOf(params.id), page.now)
  if (found === null) {
    await leadToMerged(page.db, 'capability', idOf(params.id))
    throw refusePage('not-found')
  }
  const capability = viewCapabilityPage(found, page, page.now)
  return {
    capability,
    best: await previewNeeds(found.id, page),
    head: detailHead(
      {
        path: `/capabilities/${capability.id}`,
        name: capability.title,
        summary: capability.summary,
        schema: {
          '@type': 'Service',
          serviceType: capability.processes.join(', ') || undefined,
          areaServed: capability.serves ?? undefined,
          provider: { '@type': 'Organization', name: capability.owner.name },
        },
      },
      page,
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail', 'match'] }

export default function Capability() {
  const { capability, best } = useLoaderData<typeof loader>()
  return (
    <CapabilityPage capability={capability}>
      <MatchPreview
        preview={best}
        direction="needs"
        allHref={`/capabilities/${capability.id}/matches`}
      />
    </CapabilityPage>
  )
}
