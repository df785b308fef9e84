import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContactsPage } from '../features/organization/contacts-page'
import { showContacts } from '../features/organization/show-contacts.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson } from '../platform/session/demand.server'

/** Whom to reach at an organization: for verified members, and each look is in the audit log. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'contact' })
  const { id: actor } = demandPerson(request, page.viewer)
  const shown = await showContacts(page.db, idOf(params.id), actor)
  if (shown === null) throw refusePage('not-found')
  return { ...shown, head: plainHead(page, '/contacts', page.t('ask:contacts.title')) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['ask'] }

export default function Contacts() {
  const { organization, contacts } = useLoaderData<typeof loader>()
  return <ContactsPage organization={organization} contacts={contacts} />
}
