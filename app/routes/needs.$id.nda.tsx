import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptNda } from '../listings/need/accept-nda.server'
import { findOfferedGrant } from '../listings/need/find-offered-grant.server'
import { ndaForm } from '../listings/need/nda-form'
import { NdaPage } from '../listings/need/nda-page'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demandPerson } from '../platform/session/demand.server'
import { needTitle } from '../wording/need-title'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demandPerson(request, page.viewer)
  const offered = await findOfferedGrant(page.db, idOf(params.id), page.viewer.actor)
  if (offered === null) throw refusePage('not-found')
  return {
    organization: offered.organization,
    title: needTitle(offered, page),
    head: plainHead(page, '/nda', page.t('ask:nda.title')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { id: personId } = demandPerson(request, page.viewer)
  const needId = idOf(params.id)
  const offered = await findOfferedGrant(page.db, needId, page.viewer.actor)
  if (offered === null) throw refusePage('not-found')
  const read = await readForm(request, ndaForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const organizationId = offered.organization.id
  await acceptNda(page.db, { needId, organizationId, personId }, page.now)
  return goOn(`/needs/${needId}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['ask'] }

export default function Nda() {
  const { organization, title } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <NdaPage organization={organization.name} title={title} state={result?.state} />
}
