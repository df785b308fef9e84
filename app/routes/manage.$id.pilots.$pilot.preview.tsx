import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PreviewFrame } from '../listings/form/preview-frame'
import { showPreview } from '../listings/form/show-preview.server'
import { PilotPage } from '../listings/pilot/pilot-page'
import { previewPilot } from '../listings/pilot/preview-pilot.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const place = { organizationId: idOf(params.id), listing: idOf(params.pilot) }
  return showPreview(page, request, place, previewPilot)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail', 'post', 'demand'] }

export default function PilotPreview() {
  const { shown, tier, href, formHref } = useLoaderData<typeof loader>()
  return (
    <PreviewFrame href={href} formHref={formHref} tier={tier} hasTiers={false}>
      <PilotPage pilot={shown} isPreview />
    </PreviewFrame>
  )
}
