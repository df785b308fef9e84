import { createCookie } from '@remix-run/node'
import { env } from '../../platform/env.server'
import { seal, unseal } from '../../platform/secrets.server'

/** Milliseconds between password and code. */
const patience = 5 * 60_000

function cookie() {
  const secure = env().PUBLIC_URL?.startsWith('https:') ?? false
  const name = secure ? '__Host-pending' : 'pending'
  return createCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

/** Remembers for five minutes who has given the right password. */
export async function pendingCookie(personId: string, now: Date): Promise<string> {
  const until = now.getTime() + patience
  return cookie().serialize(await seal('link', JSON.stringify({ personId, until })), {
    maxAge: patience / 1000,
  })
}

export function endedPendingCookie(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}

export async function readPending(request: Request, now: Date): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  if (typeof value !== 'string' || value === '') return null
  try {
    const { personId, until } = JSON.parse(await unseal('link', value))
    return until > now.getTime() ? String(personId) : null
  } catch {
    return null
  }
}
