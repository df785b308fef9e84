import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contactWay } from '../features/organization/contact-way'
import { getOrganization } from '../features/organization/get-organization.server'
import { OrganizationPage } from '../features/organization/organization-page'
import { viewOrganizationPage } from '../features/organization/organization-page-view'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { detailHead } from '../platform/pages/detail-head'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const found = await getOrganization(page.db, idOf(params.id), page.now)
  if (found === null) throw refusePage('not-found')
  const organization = viewOrganizationPage(found, page, page.now)
  return {
    organization,
    contact: contactWay(page.viewer.actor),
    head: detailHead(
      {
        path: `/organizations/${organization.id}`,
        name: organization.name,
        summary: organization.summary ?? organization.name,
        schema: {
          '@type': 'Organization',
          alternateName: organization.shortName ?? undefined,
          taxID: organization.uscc ?? undefined,
          foundingDate: organization.foundedYear?.toString(),
          address: organization.place ?? undefined,
        },
      },
      page,
    ),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['detail', 'firm'] }

export default function Organization() {
  const { organization, contact } = useLoaderData<typeof loader>()
  return <OrganizationPage organization={organization} contact={contact} />
}
