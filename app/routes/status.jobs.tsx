import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findFailingJobs } from '../features/jobs/find-failing-jobs.server'
import { jobForm } from '../features/jobs/job-form'
import { JobStatusPage } from '../features/jobs/job-status-page'
import { settleJob } from '../features/jobs/settle-job.server'
import { connections } from '../platform/environment/database.server'
import { goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import { noStore } from '../platform/http/no-store'
import { measureJobs } from '../platform/jobs/measure-jobs.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson, may } from '../platform/session/demand.server'

const path = '/status/jobs'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'jobs' })
  const [failing, load] = await Promise.all([
    findFailingJobs(page.db),
    measureJobs(connections('health')),
  ])
  const body = {
    ...failing,
    load,
    mayChange: may(page.viewer, 'change', { kind: 'jobs' }),
    isGone: new URL(request.url).searchParams.has('gone'),
    head: plainHead(page, path, page.t('status:jobs.title')),
  }
  return json(body, { headers: noStore })
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'change', { kind: 'jobs' })
  const { id } = demandPerson(request, page.viewer)
  const read = await readForm(request, jobForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const settled = await settleJob(page.db, read.value, id)
  return goOn(settled.ok ? path : `${path}?gone=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['status'] }

export default function JobStatus() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  return <JobStatusPage {...shown} />
}
