import { data, redirect } from '@remix-run/node'
import { safePath } from '../http/safe-path'
import type { FormState } from './form-state'
import { refuseForm, type Translate } from './read-form.server'

/** A refused form: the same page again, as a browser expects it. */
export function formAgain<Extra extends object>(state: FormState, extra: Extra = {} as Extra) {
  return data({ state, done: null, ...extra }, { status: 422 })
}

/** Too many attempts: the page again, with what was typed and the seconds to wait. */
export function tooMany(form: FormData, seconds: number, t: Translate) {
  const state = tooManyState(form, seconds, t)
  return data({ state, done: null }, { status: 429, headers: { 'Retry-After': String(seconds) } })
}

/** The form as typed, with how long to wait. */
export function tooManyState(form: FormData, seconds: number, t: Translate): FormState {
  return refuseForm(form, {}, t('account:signIn.tooMany', { minutes: Math.ceil(seconds / 60) }))
}

/** On to another page of ours, after what was asked is done; never to another site. */
export function goOn(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return redirect(safePath(path, '/'), { status: 303, headers })
}
