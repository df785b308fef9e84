import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sessionForm } from '../features/account/account-forms'
import { endOwnSessions } from '../features/account/change-account.server'
import { readSessions } from '../features/account/read-sessions.server'
import { SessionsPage } from '../features/account/sessions-page'
import { goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demandPerson } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { id, sessionId } = demandPerson(request, page.viewer)
  return {
    sessions: await readSessions(page.db, id, sessionId, page.now),
    head: plainHead(page, '/account/sessions', page.t('account:sessions.title')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { id } = demandPerson(request, page.viewer)
  const read = await readForm(request, sessionForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  await endOwnSessions(page.db, id, read.value.session)
  return goOn('/account/sessions')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>()
  return <SessionsPage sessions={sessions} />
}
