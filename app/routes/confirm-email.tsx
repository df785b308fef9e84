import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { confirmEmail } from '../features/account/confirm-email.server'
import { ConfirmEmailPage } from '../features/account/confirm-email-page'
import { endedLink, hiddenLink, hideLink } from '../features/account/letter-link.server'
import { refused } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

export async function loader({ request }: LoaderFunctionArgs) {
  await hideLink(request, 'confirm-email')
  const page = await pageContext(request)
  return { head: plainHead(page, '/confirm-email', page.t('account:confirm.title')) }
}

/** By a button, since mail programs open the links of letters by themselves. */
export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, nothingForm, page.t)
  if (!read.ok) return refused(read.state)
  const link = await hiddenLink(request, 'confirm-email')
  if (await confirmEmail(page.db, link, page.now)) {
    const headers = { 'Set-Cookie': await endedLink('confirm-email') }
    return data({ state: null, done: 'confirmed' }, { headers })
  }
  return refused(refuseForm(read.form, {}, page.t('account:confirm.bad')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function ConfirmEmail() {
  const result = useActionData<typeof action>()
  return <ConfirmEmailPage state={result?.state} isDone={result?.done != null} />
}
