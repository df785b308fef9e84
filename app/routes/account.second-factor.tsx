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
import { limited } from '../features/account/limited.server'
import { readSecondFactor } from '../features/account/read-second-factor.server'
import { SecondFactorPage } from '../features/account/second-factor-page'
import { codesCookie, takeShownCodes } from '../features/account/shown-codes.server'
import { formAgain, goOn, tooMany } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { parseForm, readForm, refuseForm } from '../platform/forms/read-form.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { forgetAttempts } from '../platform/limits/rate-limit.server'
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
  const wait = await limited([['second-factor', self.id]])
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  const who = { personId: self.id, sessionId: self.sessionId }
  if (read.form.get('intent') === 'confirm') return confirm(page, who, read.form)
  if (read.form.get('intent') === 'end') return end(page, who, read.form)
  if (read.form.get('intent') === 'codes') return renew(page, who, read.form)
  return start(page, who, read.form)
}

/** On to the page again; who proved to be the owner of the account has no failed attempts. */
async function proven(personId: string, cookies: readonly string[] = []) {
  await forgetAttempts('second-factor', personId)
  return goOn(path, cookies)
}

type Who = Parameters<typeof confirmTotp>[1]

async function start({ db, t }: PageContext, { personId }: Who, form: FormData) {
  const read = parseForm(form, passwordForm, t)
  if (!read.ok) return formAgain(read.state)
  if (await startTotp(db, personId, read.value.password)) return proven(personId)
  return formAgain(refuseForm(form, { password: t('account:password.wrong') }))
}

async function confirm(page: PageContext, who: Who, form: FormData) {
  const read = parseForm(form, codeForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const confirmed = await confirmTotp(page.db, who, read.value.code, page.now)
  if (confirmed === null) return formAgain(refuseForm(form, { code: page.t('account:code.wrong') }))
  return proven(who.personId, [confirmed.cookie, await codesCookie(confirmed.codes)])
}

async function renew({ db, t }: PageContext, { personId }: Who, form: FormData) {
  const read = parseForm(form, passwordForm, t)
  if (!read.ok) return formAgain(read.state)
  const codes = await renewCodes(db, personId, read.value.password)
  if (codes !== null) return proven(personId, [await codesCookie(codes)])
  return formAgain(refuseForm(form, { password: t('account:password.wrong') }))
}

async function end(page: PageContext, who: Who, form: FormData) {
  const read = parseForm(form, passwordForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const cookie = await endTotp(page.db, who, read.value.password)
  if (cookie !== null) return proven(who.personId, [cookie])
  return formAgain(refuseForm(form, { password: page.t('account:password.wrong') }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['account'] }

export default function SecondFactor() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <SecondFactorPage {...shown} state={result?.state} />
}
