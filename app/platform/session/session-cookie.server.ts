import { createCookie } from '@remix-run/node'
import { env } from '../environment/env.server'
import { remember } from '../environment/remember.server'

/** Names with `__Host-` bind a cookie to this very host and to https; browsers insist on it. */
function cookies() {
  return remember('session-cookies', () => {
    const secure = env().PUBLIC_URL?.startsWith('https:') ?? false
    const name = (plain: string) => (secure ? `__Host-${plain}` : plain)
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
    return {
      session: createCookie(name('session'), options),
      visit: createCookie(name('visit'), options),
    }
  })
}

async function read(name: 'session' | 'visit', request: Request): Promise<string | null> {
  const value: unknown = await cookies()[name].parse(request.headers.get('Cookie'))
  return typeof value === 'string' && /^[\w-]{43}$/.test(value) ? value : null
}

/** The token of the browser's session, whether or not there is such a session. */
export const readSessionToken = (request: Request) => read('session', request)

/** What ties the forms of somebody who is not signed in to this browser. */
export const readVisitToken = (request: Request) => read('visit', request)

export function sessionCookie(token: string, maxAge: number): Promise<string> {
  return cookies().session.serialize(token, { maxAge })
}

export function endedSessionCookie(): Promise<string> {
  return cookies().session.serialize('', { maxAge: 0 })
}

export function visitCookie(token: string): Promise<string> {
  return cookies().visit.serialize(token)
}
