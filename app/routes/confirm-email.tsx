import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { confirmForm } from '../features/account/account-forms'
import { confirmEmail, readConfirmation } from '../features/account/confirm-email.server'
import { ConfirmEmailPage } from '../features/account/confirm-email-page'
import { endedLink, hiddenLink, hideLink } from '../features/account/letter-link.server'
import { weakPassword } from '../features/account/weak-password.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import { tooManyAttempts } from '../platform/forms/refuse-too-many.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

export async function loader({ request }: LoaderFunctionArgs) {
  await hideLink(request, 'confirm-email')
  const page = await pageContext(request)
  const link = await hiddenLink(request, 'confirm-email')
  return {
    email: await readConfirmation(page.db, link, page.now),
    head: plainHead(page, '/confirm-email', page.t('account:confirm.title')),
  }
}

/** By a form, since mail programs open the links of letters by themselves. */
export async function action({ request, context }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, confirmForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const token = await hiddenLink(request, 'confirm-email')
  const email = await readConfirmation(page.db, token, page.now)
  const weak = await weakPassword(read.value.password, [email ?? '', read.value.name])
  if (weak !== null) {
    return formAgain(refuseForm(read.form, { password: page.t(`wording:form.${weak}`) }))
  }
  const userAgent = request.headers.get('User-Agent')
  const { language, now } = page
  const account = { ...read.value, token, language, userAgent, address: context.address }
  const result = await confirmEmail(page.db, account, now)
  if (result.kind === 'too-many') return formAgain(tooManyAttempts(read.form, result.wait, page.t))
  if (result.kind === 'confirmed') {
    return goOn('/account', [result.cookie, await endedLink('confirm-email')])
  }
  return formAgain(refuseForm(read.form, {}, page.t('account:confirm.bad')))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function ConfirmEmail() {
  const { email } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ConfirmEmailPage email={email} state={result?.state} />
}
