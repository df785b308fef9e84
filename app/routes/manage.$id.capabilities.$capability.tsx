import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CapabilityFormPage } from '../features/post/capability-form-page'
import { capabilityForm } from '../features/post/post-forms'
import { readCapabilityDraft } from '../features/post/read-draft.server'
import { readSteps } from '../features/post/read-steps.server'
import { saveCapability } from '../features/post/save-capability.server'
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
  const isNew = params.capability === 'new'
  const id = params.capability ?? ''
  const draft = isNew ? null : await readCapabilityDraft(page.db, organizationId, id)
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    steps: await readSteps(page.db, page.language),
    said: new URL(request.url).searchParams.get('said'),
    head: plainHead(page, '/manage', page.t('post:post.capability')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = params.id ?? ''
  demand(request, page.viewer, 'edit', { kind: 'draft', organizationId })
  const { id: actor } = demandPerson(request, page.viewer)
  const read = await readForm(request, capabilityForm, page.t)
  if (!read.ok) return refused(read.state)
  const wait = await countAttempt('post-account', actor)
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  const id = params.capability === 'new' ? null : (params.capability ?? '')
  if (id !== null && (await readCapabilityDraft(page.db, organizationId, id)) === null) {
    throw refusePage('not-found')
  }
  const isSubmitted = read.form.get('intent') === 'submit'
  const posting = { organizationId, actor, id, isSubmitted }
  const saved = await saveCapability(page.db, posting, read.value, page.now)
  if (saved.ok) {
    const { id, said } = saved.value
    return goOn(`/manage/${organizationId}/capabilities/${id}?said=${said}`)
  }
  return refused(refuseForm(read.form, {}, page.t(`post:post.${saved.reason}`)))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'offer'] }

export default function CapabilityForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <CapabilityFormPage {...shown} state={result?.state} />
}
