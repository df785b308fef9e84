import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ManagePage } from '../features/membership/manage-page'
import { readOrganization } from '../features/membership/read-organization.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, may } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'read', { kind: 'members', organizationId })
  const organization = await readOrganization(page.db, organizationId, page.now)
  if (organization === null) throw refusePage('not-found')
  const { members: _, invitations: __, ...shown } = organization
  return {
    organization: shown,
    may: {
      post: may(page.viewer, 'post', { kind: 'organization', organizationId }),
      verify: may(page.viewer, 'verify', { kind: 'organization', organizationId }),
    },
    head: plainHead(page, `/manage/${organizationId}`, organization.name),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['manage'] }

export default function Manage() {
  const { organization, may } = useLoaderData<typeof loader>()
  return <ManagePage organization={organization} may={may} />
}
