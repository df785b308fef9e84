import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NeedFormPage } from '../features/post/need-form-page'
import { needForm } from '../features/post/post-forms'
import { readDistricts } from '../features/post/read-districts.server'
import { readNeedDraft } from '../features/post/read-draft.server'
import { readGrants } from '../features/post/read-grants.server'
import { readSteps } from '../features/post/read-steps.server'
import { saveNeed } from '../features/post/save-need.server'
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
  const isNew = params.need === 'new'
  const draft = isNew ? null : await readNeedDraft(page.db, organizationId, params.need ?? '')
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    grants: draft === null ? [] : await readGrants(page.db, draft.id),
    steps: await readSteps(page.db, page.language),
    districts: await readDistricts(page.db, page.language),
    said: new URL(request.url).searchParams.get('said'),
    head: plainHead(page, '/manage', page.t('post:post.need')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = params.id ?? ''
  demand(request, page.viewer, 'edit', { kind: 'draft', organizationId })
  const { id: actor } = demandPerson(request, page.viewer)
  const read = await readForm(request, needForm(page.now), page.t)
  if (!read.ok) return refused(read.state)
  const wait = await countAttempt('post-account', actor)
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  const id = params.need === 'new' ? null : (params.need ?? '')
  if (id !== null && (await readNeedDraft(page.db, organizationId, id)) === null) {
    throw refusePage('not-found')
  }
  const isSubmitted = read.form.get('intent') === 'submit'
  const posting = { organizationId, actor, id, isSubmitted }
  const saved = await saveNeed(page.db, posting, read.value, page.now)
  if (saved.ok) {
    const { id, said } = saved.value
    return goOn(`/manage/${organizationId}/needs/${id}?said=${said}`)
  }
  return refused(refuseForm(read.form, {}, page.t(`post:post.${saved.reason}`)))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['post', 'demand'] }

export default function NeedForm() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <NeedFormPage {...shown} state={result?.state} />
}
