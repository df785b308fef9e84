import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { emailForm } from '../features/account/account-forms'
import { ForgotPasswordPage } from '../features/account/forgot-password-page'
import { limited } from '../features/account/limited.server'
import { requestReset } from '../features/account/request-reset.server'
import { formAgain, tooMany } from '../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { normaliseEmail } from '../platform/session/normalise-email'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  return { head: plainHead(page, '/forgot-password', page.t('account:forgot.title')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, emailForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const { email } = read.value
  const wait = await limited([
    ['mail-address', context.address],
    ['mail-account', normaliseEmail(email) ?? ''],
  ])
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  await requestReset(page.db, { email, language: page.language }, page.now)
  return data({ state: null, done: 'sent' })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function ForgotPassword() {
  const result = useActionData<typeof action>()
  return <ForgotPasswordPage state={result?.state} isSent={result?.done != null} />
}
