import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signInForm } from '../features/account/account-forms'
import { signIn } from '../features/account/sign-in.server'
import { SignInPage } from '../features/account/sign-in-page'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import { tooManyAttempts } from '../platform/forms/refuse-too-many.server'
import { safePath } from '../platform/http/safe-path'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const next = safePath(new URL(request.url).searchParams.get('next'), '/account')
  if (page.viewer.person !== null) throw goOn(next)
  return { next, head: plainHead(page, '/sign-in', page.t('account:signIn.title')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, signInForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const userAgent = request.headers.get('User-Agent')
  const asked = { ...read.value, userAgent, address: context.address }
  const result = await signIn(page.db, asked, page.now)
  if (result.kind === 'too-many') return formAgain(tooManyAttempts(read.form, result.wait, page.t))
  if (result.kind === 'wrong') {
    return formAgain(refuseForm(read.form, {}, page.t('account:signIn.wrong')))
  }
  const next = safePath(read.value.next, '/account')
  if (result.kind === 'signed-in') return goOn(next, result.cookies)
  return goOn(`/sign-in/code?next=${encodeURIComponent(next)}`, result.cookies)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <SignInPage state={result?.state} next={next} />
}
