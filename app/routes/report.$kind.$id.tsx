import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reportForm } from '../features/review/report-form'
import { ReportPage } from '../features/review/report-page'
import { findReported, submitReport } from '../features/review/submit-report.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refuseTooMany } from '../platform/forms/refuse-too-many.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'report', { kind: 'listing' })
  const listing = await findReported(page.db, params.kind ?? '', idOf(params.id), page.now)
  if (listing === null) throw refusePage('not-found')
  return {
    title: listing.title,
    isSent: new URL(request.url).searchParams.has('sent'),
    head: plainHead(page, '/report', page.t('ask:report.title')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'report', { kind: 'listing' })
  const listing = await findReported(page.db, params.kind ?? '', idOf(params.id), page.now)
  if (listing === null) throw refusePage('not-found')
  const { id: personId } = demandPerson(request, page.viewer)
  const read = await readForm(request, reportForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const refusal = await refuseTooMany([['post-account', personId]], read.form, page.t)
  if (refusal) return formAgain(refusal)
  await submitReport(page.db, { listing, personId, note: read.value.note }, page.now)
  return goOn(`/report/${listing.kind}/${listing.id}?sent=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['ask'] }

export default function Report() {
  const { title, isSent } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ReportPage title={title} isSent={isSent} state={result?.state} />
}
