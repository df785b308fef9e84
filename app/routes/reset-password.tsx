import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { resetForm } from '../features/account/account-forms'
import { findLink } from '../features/account/email-links.server'
import { endedLink, hiddenLink, hideLink } from '../features/account/letter-link.server'
import { resetPassword } from '../features/account/reset-password.server'
import { ResetPasswordPage } from '../features/account/reset-password-page'
import { weakPassword } from '../features/account/weak-password.server'
import { formAgain } from '../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import { tooManyAttempts } from '../platform/forms/refuse-too-many.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

export async function loader({ request }: LoaderFunctionArgs) {
  await hideLink(request, 'reset-password')
  const page = await pageContext(request)
  return { head: plainHead(page, '/reset-password', page.t('account:reset.title')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, resetForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const { password } = read.value
  const token = await hiddenLink(request, 'reset-password')
  const link = await findLink(page.db, 'reset', token, page.now)
  const weak = await weakPassword(password, [link?.email ?? ''])
  if (weak !== null) {
    return formAgain(refuseForm(read.form, { password: page.t(`wording:form.${weak}`) }))
  }
  const asked = { token, password, address: context.address }
  const result = await resetPassword(page.db, asked, page.now)
  if (result.kind === 'too-many') return formAgain(tooManyAttempts(read.form, result.wait, page.t))
  if (result.kind === 'reset') {
    const headers = { 'Set-Cookie': await endedLink('reset-password') }
    return data({ state: null, done: 'reset' }, { headers })
  }
  return formAgain(refuseForm(read.form, {}, page.t('account:reset.bad')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function ResetPassword() {
  const result = useActionData<typeof action>()
  return <ResetPasswordPage state={result?.state} isDone={result?.done != null} />
}
