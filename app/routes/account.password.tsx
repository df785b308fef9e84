import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePasswordForm } from '../features/account/account-forms'
import { changePassword } from '../features/account/change-account.server'
import { PasswordPage } from '../features/account/password-page'
import { weakPassword } from '../features/account/weak-password.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import { tooManyAttempts } from '../platform/forms/refuse-too-many.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demandPerson } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demandPerson(request, page.viewer)
  const isDone = new URL(request.url).searchParams.has('done')
  return { isDone, head: plainHead(page, '/account/password', page.t('account:overview.password')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const { id, email, name, sessionId } = demandPerson(request, page.viewer)
  const read = await readForm(request, changePasswordForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const weak = await weakPassword(read.value.newPassword, [email, name])
  if (weak !== null) {
    return formAgain(refuseForm(read.form, { newPassword: page.t(`wording:form.${weak}`) }))
  }
  const self = { personId: id, sessionId }
  const changed = await changePassword(page.db, self, read.value, page.now)
  if (changed.ok) return goOn('/account/password?done=1', [changed.value])
  if (changed.wait !== null) return formAgain(tooManyAttempts(read.form, changed.wait, page.t))
  return formAgain(refuseForm(read.form, { password: page.t('account:password.wrong') }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function Password() {
  const { isDone } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PasswordPage state={result?.state} isDone={isDone} />
}
