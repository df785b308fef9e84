import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { confirmEmail } from '../features/account/confirm-email.server'
import { ConfirmEmailPage } from '../features/account/confirm-email-page'
import { refused } from '../platform/answer-form.server'
import { metaOf } from '../platform/document-head'
import type { MessageHandle } from '../platform/messages/late-areas'
import { nothingForm } from '../platform/nothing-form'
import { pageContext } from '../platform/page-context.server'
import { plainHead } from '../platform/plain-head'
import { readForm, refuseForm } from '../platform/read-form.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  return { head: plainHead(page, '/confirm-email', page.t('account:confirm.title')) }
}

/** By a button, since mail programs open the links of letters by themselves. */
export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, nothingForm, page.t)
  if (!read.ok) return refused(read.state)
  const link = new URL(request.url).searchParams.get('link') ?? ''
  if (await confirmEmail(page.db, link, page.now)) return data({ state: null, done: 'confirmed' })
  return refused(refuseForm(read.form, {}, page.t('account:confirm.bad')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function ConfirmEmail() {
  const result = useActionData<typeof action>()
  return <ConfirmEmailPage state={result?.state} isDone={result?.done != null} />
}
