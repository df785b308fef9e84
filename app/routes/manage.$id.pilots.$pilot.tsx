import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pilotForm } from '../features/post/pilot-form'
import { PilotFormPage } from '../features/post/pilot-form-page'
import { readDistricts } from '../features/post/read-districts.server'
import { readPilotDraft } from '../features/post/read-pilot-draft.server'
import { readSteps } from '../features/post/read-steps.server'
import { savePilot } from '../features/post/save-pilot.server'
import { goOn, refused, tooMany } from '../platform/answer-form.server'
import { demand, demandPerson } from '../platform/demand.server'
import { metaOf } from '../platform/document-head'
import { refusePage } from '../platform/http-errors'
import type { MessageHandle } from '../platform/messages/late-areas'
import { pageContext } from '../platform/page-context.server'
import { plainHead } from '../platform/plain-head'
import { countAttempt } from '../platform/rate-limit.server'
import { readForm, refuseForm } from '../platform/read-form.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = params.id ?? ''
  demand(request, page.viewer, 'edit', { kind: 'draft', organizationId })
  const isNew = params.pilot === 'new'
  const id = params.pilot ?? ''
  const draft = isNew ? null : await readPilotDraft(page.db, organizationId, id)
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    steps: await readSteps(page.db, page.language),
    districts: await readDistricts(page.db, page.language),
    said: new URL(request.url).searchParams.get('said'),
    head: plainHead(page, '/manage', page.t('post:post.pilot')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = params.id ?? ''
  demand(request, page.viewer, 'edit', { kind: 'draft', organizationId })
  const { id: actor } = demandPerson(request, page.viewer)
  const read = await readForm(request, pilotForm, page.t)
  if (!read.ok) return refused(read.state)
  const wait = await countAttempt('post-account', actor)
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  const id = params.pilot === 'new' ? null : (params.pilot ?? '')
  if (id !== null && (await readPilotDraft(page.db, organizationId, id)) === null) {
    throw refusePage('not-found')
  }
  const isSubmitted = read.form.get('intent') === 'submit'
  const posting = { organizationId, actor, id, isSubmitted }
  const saved = await savePilot(page.db, posting, read.value, page.now)
  if (saved.ok) {
    const { id, said } = saved.value
    return goOn(`/manage/${organizationId}/pilots/${id}?said=${said}`)
  }
  return refused(refuseForm(read.form, {}, page.t(`post:post.${saved.reason}`)))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'offer'] }

export default function PilotForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PilotFormPage {...shown} state={result?.state} />
}
