import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { WrongEnvironment } from './env.server'
import { remember } from './remember.server'

type Use = 'form' | 'link' | 'totp' | 'address'

/** Throws with a line for people where the server was started without a secret. */
export function sessionSecret(): string {
  const { SESSION_SECRET } = process.env
  if (SESSION_SECRET !== undefined && SESSION_SECRET.length >= 32) return SESSION_SECRET
  throw new WrongEnvironment([
    'SESSION_SECRET: must be set, for instance to what `openssl rand -hex 32` prints; without it nobody can sign in',
  ])
}

/** A key of its own for each use, so that what one signs is worth nothing for another. */
function keyFor(use: Use): Uint8Array {
  return remember(`secret-${use}`, () => {
    const key = hkdfSync('sha256', sessionSecret(), '', `lianhe ${use} 1`, 32)
    return new Uint8Array(key)
  })
}

/** HMAC-SHA-256 of a text, in base64url. */
export function sign(use: Use, text: string): string {
  return createHmac('sha256', keyFor(use)).update(text).digest('base64url')
}

export function isSignature(use: Use, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(use, text))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Encrypted and authenticated (JWE, A256GCM), for what has to be read again. */
export function seal(use: Use, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(keyFor(use))
}

/** Throws if the text was not sealed with our key. */
export async function unseal(use: Use, sealed: string): Promise<string> {
  const { plaintext } = await compactDecrypt(sealed, keyFor(use))
  return new TextDecoder().decode(plaintext)
}

/** 256 bits that nobody can guess, in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
