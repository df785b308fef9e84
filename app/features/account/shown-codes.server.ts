import { sealedCookie } from '../../platform/session/sealed-cookie.server'

const cookie = sealedCookie({ name: 'codes', use: 'totp', maxAge: 120, sameSite: 'strict' })

/** Carries new recovery codes to the page that shows them once. */
export function codesCookie(codes: readonly string[]): Promise<string> {
  return cookie.write(codes.join(' '))
}

/** The codes that were just made, and the cookie that forgets them. */
export async function takeShownCodes(request: Request) {
  const text = await cookie.read(request)
  if (text === null) return { codes: [], headers: {} }
  return { codes: text.split(' '), headers: { 'Set-Cookie': await cookie.end() } }
}
