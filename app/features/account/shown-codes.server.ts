import { createCookie } from '@remix-run/node'
import { env } from '../../platform/env.server'
import { seal, unseal } from '../../platform/secrets.server'

function cookie() {
  const secure = env().PUBLIC_URL?.startsWith('https:') ?? false
  const name = secure ? '__Host-codes' : 'codes'
  return createCookie(name, { path: '/', httpOnly: true, sameSite: 'strict', secure })
}

/** Carries new recovery codes, sealed, to the page that shows them once. */
export async function codesCookie(codes: readonly string[]): Promise<string> {
  return cookie().serialize(await seal('totp', codes.join(' ')), { maxAge: 120 })
}

/** The codes that were just made, and the cookie that forgets them. */
export async function takeShownCodes(request: Request) {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  if (typeof value !== 'string' || value === '') return { codes: [], headers: {} }
  const codes = await unseal('totp', value).catch(() => '')
  const headers = { 'Set-Cookie': await cookie().serialize('', { maxAge: 0 }) }
  return { codes: codes.split(' ').filter((code) => code !== ''), headers }
}
