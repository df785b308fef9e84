import { createCookie } from '@remix-run/node'
import { env } from '../environment/env.server'
import { seal, unseal } from '../environment/secrets.server'

interface SealedCookieOptions {
  readonly name: string
  readonly use: 'link' | 'totp'
  /** Seconds. */
  readonly maxAge: number
  readonly sameSite: 'lax' | 'strict'
}

/** A cookie whose text only we can read or write, for the step from one page to the next. */
export function sealedCookie({ name, use, maxAge, sameSite }: SealedCookieOptions) {
  const cookie = () => {
    const secure = env().PUBLIC_URL?.startsWith('https:') ?? false
    const options = { path: '/', httpOnly: true, sameSite, secure }
    return createCookie(secure ? `__Host-${name}` : name, options)
  }
  return {
    write: async (text: string) => cookie().serialize(await seal(use, text), { maxAge }),
    end: () => cookie().serialize('', { maxAge: 0 }),
    /** Null where there is none, or none of ours. */
    read: async (request: Request): Promise<string | null> => {
      const value: unknown = await cookie().parse(request.headers.get('Cookie'))
      if (typeof value !== 'string' || value === '') return null
      return unseal(use, value).catch(() => null)
    },
  }
}
