import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CapabilityPage } from '../listings/capability/capability-page'
import { previewCapability } from '../listings/capability/preview-capability.server'
import { PreviewFrame } from '../listings/form/preview-frame'
import { showPreview } from '../listings/form/show-preview.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const place = { organizationId: idOf(params.id), listing: idOf(params.capability) }
  return showPreview(page, request, place, previewCapability)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail', 'post', 'demand'] }

export default function CapabilityPreview() {
  const { shown, tier, href, formHref } = useLoaderData<typeof loader>()
  return (
    <PreviewFrame href={href} formHref={formHref} tier={tier} hasTiers={false}>
      <CapabilityPage capability={shown} isPreview />
    </PreviewFrame>
  )
}
