import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { codeForm } from '../features/account/account-forms'
import { CodePage } from '../features/account/code-page'
import { passSecondFactor } from '../features/account/pass-second-factor.server'
import { endedPendingCookie, readPending } from '../features/account/pending-sign-in.server'
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
  if ((await readPending(request, page.now)) === null) throw goOn('/sign-in')
  return { head: plainHead(page, '/sign-in/code', page.t('account:code.title')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const read = await readForm(request, codeForm, page.t)
  const personId = await readPending(request, page.now)
  if (personId === null) return goOn('/sign-in')
  if (!read.ok) return formAgain(read.state)
  const userAgent = request.headers.get('User-Agent')
  const passed = await passSecondFactor(page.db, personId, read.value.code, userAgent, page.now)
  if (!passed.ok && passed.wait !== null)
    return formAgain(tooManyAttempts(read.form, passed.wait, page.t))
  if (!passed.ok) {
    return formAgain(refuseForm(read.form, { code: page.t('account:code.wrong') }))
  }
  const next = safePath(new URL(request.url).searchParams.get('next'), '/account')
  return goOn(next, [passed.value, await endedPendingCookie()])
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function SignInCode() {
  const result = useActionData<typeof action>()
  return <CodePage state={result?.state} />
}
