import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeData } from '../features/account/change-data.server'
import { DataPage } from '../features/account/data-page'
import { readConsents } from '../features/account/read-consents.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { readForm } from '../platform/forms/read-form.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demandPerson } from '../platform/session/demand.server'
import { endedSessionCookie } from '../platform/session/session-cookie.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { id } = demandPerson(request, page.viewer)
  return {
    consents: await readConsents(page.db, id),
    organizations: page.viewer.organizations.map(({ id, name }) => ({ id, name })),
    head: plainHead(page, '/account/data', page.t('account:data.title')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { id } = demandPerson(request, page.viewer)
  const read = await readForm(request, nothingForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const changed = await changeData(page, id, read.form)
  if (!changed.ok) return formAgain(changed.state)
  if (changed.isDeleted) return goOn('/', [await endedSessionCookie()])
  return data({ state: null, done: null })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function Data() {
  const { consents, organizations } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <DataPage consents={consents} organizations={organizations} state={result?.state} />
}
