import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { emailForm } from '../features/account/account-forms'
import { signUp } from '../features/account/sign-up.server'
import { SignUpPage } from '../features/account/sign-up-page'
import { formAgain } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { tooManyAttempts } from '../platform/forms/refuse-too-many.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  return { head: plainHead(page, '/sign-up', page.t('account:signUp.title')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, emailForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const { email } = read.value
  const asked = { email, language: page.language, address: context.address }
  const wait = await signUp(page.db, asked, page.now)
  if (wait !== null) return formAgain(tooManyAttempts(read.form, wait, page.t))
  return data({ state: null, done: email })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function SignUp() {
  const result = useActionData<typeof action>()
  return <SignUpPage state={result?.state} sentTo={result?.done ?? null} />
}
