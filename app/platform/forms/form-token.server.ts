import { isSignature, newToken, sign } from '../environment/secrets.server'
import { readSessionToken, readVisitToken, visitCookie } from '../session/session-cookie.server'

/**
 * The token that every form of this browser carries: a signature over its session, or, before
 * anybody signs in, over a cookie of the visit. `cookie` is set where that one is new.
 */
export async function formToken(
  request: Request,
): Promise<{ readonly token: string; readonly cookie: string | null }> {
  const known = (await readSessionToken(request)) ?? (await readVisitToken(request))
  if (known !== null) return { token: sign('form', known), cookie: null }
  const visit = newToken()
  return { token: sign('form', visit), cookie: await visitCookie(visit) }
}

/** True if a form was drawn by us for this browser. */
export async function isOwnForm(request: Request, token: string): Promise<boolean> {
  const known = (await readSessionToken(request)) ?? (await readVisitToken(request))
  return known !== null && isSignature('form', known, token)
}
