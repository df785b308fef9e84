import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { applyMemberChange } from '../features/membership/apply-member-change.server'
import { MembersPage } from '../features/membership/members-page'
import { readOrganization } from '../features/membership/read-organization.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { readForm } from '../platform/forms/read-form.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson, may } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'read', { kind: 'members', organizationId })
  const organization = await readOrganization(page.db, organizationId, page.now)
  if (organization === null) throw refusePage('not-found')
  const { members, invitations, name } = organization
  return {
    organization: { id: organizationId, name },
    members,
    invitations,
    self: page.viewer.person?.id ?? null,
    isSent: new URL(request.url).searchParams.has('sent'),
    mayManage: may(page.viewer, 'manage', { kind: 'members', organizationId }),
    mayLeave: may(page.viewer, 'leave', { kind: 'organization', organizationId }),
    head: plainHead(page, `/manage/${organizationId}/members`, page.t('manage:members.title')),
  }
}

/** Leaving is open to every member; everything else to owners. */
export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'leave', { kind: 'organization', organizationId })
  const person = demandPerson(request, page.viewer)
  const read = await readForm(request, nothingForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const intent = String(read.form.get('intent'))
  if (intent !== 'leave') {
    demand(request, page.viewer, 'manage', { kind: 'members', organizationId })
  }
  if (intent === 'transfer') {
    demand(request, page.viewer, 'transfer', { kind: 'organization', organizationId })
  }
  const result = await applyMemberChange(page, { organizationId, intent, person, form: read.form })
  return result.ok ? goOn(result.path, result.cookies) : formAgain(result.state)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['manage'] }

export default function Members() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <MembersPage {...shown} state={result?.state} />
}
