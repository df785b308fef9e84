import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { resetForm } from '../features/account/account-forms'
import { isEasyPassword } from '../features/account/is-easy-password.server'
import { limited } from '../features/account/limited.server'
import { resetPassword } from '../features/account/reset-password.server'
import { ResetPasswordPage } from '../features/account/reset-password-page'
import { refused, tooMany } from '../platform/answer-form.server'
import { metaOf } from '../platform/document-head'
import type { MessageHandle } from '../platform/messages/late-areas'
import { pageContext } from '../platform/page-context.server'
import { plainHead } from '../platform/plain-head'
import { readForm, refuseForm } from '../platform/read-form.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const link = new URL(request.url).searchParams.get('link') ?? ''
  return { link, head: plainHead(page, '/reset-password', page.t('account:reset.title')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, resetForm, page.t)
  if (!read.ok) return refused(read.state)
  const wait = await limited([['mail-address', context.address]])
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  const { link, password } = read.value
  if (isEasyPassword(password)) {
    return refused(refuseForm(read.form, { password: page.t('wording:form.easy') }))
  }
  if (await resetPassword(page.db, link, password, page.now)) {
    return data({ state: null, done: 'reset' })
  }
  return refused(refuseForm(read.form, {}, page.t('account:reset.bad')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function ResetPassword() {
  const { link } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ResetPasswordPage state={result?.state} link={link} isDone={result?.done != null} />
}
