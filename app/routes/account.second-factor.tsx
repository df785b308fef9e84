import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeForm, passwordForm } from '../features/account/account-forms'
import {
  confirmTotp,
  endTotp,
  renewCodes,
  startTotp,
} from '../features/account/change-account.server'
import { readSecondFactor } from '../features/account/read-second-factor.server'
import { SecondFactorPage } from '../features/account/second-factor-page'
import { codesCookie, takeShownCodes } from '../features/account/shown-codes.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { parseForm, readForm, refuseForm } from '../platform/forms/read-form.server'
import { tooManyAttempts } from '../platform/forms/refuse-too-many.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { type PageContext, pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demandPerson } from '../platform/session/demand.server'

const path = '/account/second-factor'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const { id } = demandPerson(request, page.viewer)
  const { codes, headers } = await takeShownCodes(request)
  const shown = {
    codes,
    factor: await readSecondFactor(page.db, id),
    isPassed: page.viewer.actor.hasSecondFactor,
    isNeeded: new URL(request.url).searchParams.has('needed'),
    head: plainHead(page, path, page.t('account:second.title')),
  }
  return data(shown, { headers })
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const self = demandPerson(request, page.viewer)
  const read = await readForm(request, nothingForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const who = { personId: self.id, sessionId: self.sessionId }
  if (read.form.get('intent') === 'confirm') return confirm(page, who, read.form)
  if (read.form.get('intent') === 'end') return end(page, who, read.form)
  if (read.form.get('intent') === 'codes') return renew(page, who, read.form)
  return start(page, who, read.form)
}

type Who = Parameters<typeof confirmTotp>[1]

async function start({ db, t }: PageContext, { personId }: Who, form: FormData) {
  const read = parseForm(form, passwordForm, t)
  if (!read.ok) return formAgain(read.state)
  const started = await startTotp(db, personId, read.value.password)
  return started.ok ? goOn(path) : unproven(form, started.wait, t)
}

async function confirm({ db, t, now }: PageContext, who: Who, form: FormData) {
  const read = parseForm(form, codeForm, t)
  if (!read.ok) return formAgain(read.state)
  const confirmed = await confirmTotp(db, who, read.value.code, now)
  if (confirmed.ok) {
    const { cookie, codes } = confirmed.value
    return goOn(path, [cookie, await codesCookie(codes)])
  }
  if (confirmed.wait !== null) return formAgain(tooManyAttempts(form, confirmed.wait, t))
  return formAgain(refuseForm(form, { code: t('account:code.wrong') }))
}

async function renew({ db, t }: PageContext, { personId }: Who, form: FormData) {
  const read = parseForm(form, passwordForm, t)
  if (!read.ok) return formAgain(read.state)
  const renewed = await renewCodes(db, personId, read.value.password)
  if (!renewed.ok) return unproven(form, renewed.wait, t)
  return goOn(path, [await codesCookie(renewed.value)])
}

async function end({ db, t }: PageContext, who: Who, form: FormData) {
  const read = parseForm(form, passwordForm, t)
  if (!read.ok) return formAgain(read.state)
  const ended = await endTotp(db, who, read.value.password)
  return ended.ok ? goOn(path, [ended.value]) : unproven(form, ended.wait, t)
}

/** The password was wrong, now or too often. */
function unproven(form: FormData, wait: number | null, t: PageContext['t']) {
  if (wait !== null) return formAgain(tooManyAttempts(form, wait, t))
  return formAgain(refuseForm(form, { password: t('account:password.wrong') }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function SecondFactor() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <SecondFactorPage {...shown} state={result?.state} />
}
