import { data, redirect } from '@remix-run/node'
import { safePath } from '../http/safe-path'
import type { FormState } from './form-state'

/** A refused form: the same page again, as a browser expects it. */
export function formAgain<Extra extends object>(state: FormState, extra: Extra = {} as Extra) {
  const { retryAfter } = state
  const init =
    retryAfter === undefined
      ? { status: 422 }
      : { status: 429, headers: { 'Retry-After': String(retryAfter) } }
  return data({ state, done: null, ...extra }, init)
}

/** The same page with the form as it stands, after a step that writes nothing. */
export function formGoesOn<Extra extends object>(state: FormState, extra: Extra) {
  return data({ state, done: null, ...extra })
}

/** On to another page of ours, after what was asked is done; never to another site. */
export function goOn(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return redirect(safePath(path, '/'), { status: 303, headers })
}
