import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MatchPreview } from '../features/match/match-preview'
import { previewNeeds } from '../features/match/preview-matches.server'
import { CapabilityPage } from '../listings/capability/capability-page'
import { capabilityPages } from '../listings/capability/capability-pages.server'
import { showListing } from '../listings/kind/show-pages.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const capability = await showListing(capabilityPages, idOf(params.id), page)
  return {
    capability,
    best: await previewNeeds(capability.id, page),
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
