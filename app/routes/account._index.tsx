import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personProfileForm } from '../features/account/account-forms'
import { AccountPage } from '../features/account/account-page'
import { changeProfile } from '../features/account/change-account.server'
import { readInvitations } from '../features/membership/read-invitations.server'
import { formAgain } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demandPerson } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { sessionId: _, ...person } = demandPerson(request, page.viewer)
  const { organizations, organization } = page.viewer
  return {
    person: { ...person, language: page.language },
    organizations,
    current: organization?.id ?? null,
    isInvitationGone: new URL(request.url).searchParams.has('invitation'),
    invitations: await readInvitations(page.db, person.id, page.now),
    head: plainHead(page, '/account', page.t('account:overview.title')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { id } = demandPerson(request, page.viewer)
  const read = await readForm(request, personProfileForm, page.t)
  if (!read.ok) return formAgain(read.state)
  await changeProfile(page.db, id, read.value)
  return data({ state: null, done: 'saved' })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function Account() {
  const { head: _, ...account } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <AccountPage {...account} state={result?.state} isSaved={result?.done != null} />
}
