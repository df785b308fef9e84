import { sealedCookie } from '../../platform/session/sealed-cookie.server'

/** Seconds between password and code. */
const patience = 5 * 60

const cookie = sealedCookie({ name: 'pending', use: 'link', maxAge: patience, sameSite: 'lax' })

/** Remembers for five minutes who has given the right password. */
export function pendingCookie(personId: string, now: Date): Promise<string> {
  return cookie.write(`${personId} ${now.getTime() + patience * 1000}`)
}

export function endedPendingCookie(): Promise<string> {
  return cookie.end()
}

export async function readPending(request: Request, now: Date): Promise<string | null> {
  const [personId, until] = ((await cookie.read(request)) ?? '').split(' ')
  return personId && Number(until) > now.getTime() ? personId : null
}
