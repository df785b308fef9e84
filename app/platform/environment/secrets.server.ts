import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { secretOrFile } from '../../../prisma/secret-or-file.server'
import { WrongEnvironment } from './env.server'
import { remember } from './remember.server'

type Use = 'form' | 'link' | 'totp' | 'address'

interface Key {
  readonly id: string
  readonly bytes: Uint8Array
}

/** Throws with a line for people where the server was started without a secret. */
export function demandSecret(): string {
  // Not by `env`: commands seal too, and know of no other variable.
  const secret = secretOrFile(process.env, 'SESSION_SECRET')
  if (secret !== undefined && secret.length >= 32) return secret
  throw new WrongEnvironment([
    'SESSION_SECRET: must be set, for instance to what `openssl rand -hex 32` prints; without it nobody can sign in',
  ])
}

/**
 * The keys of a use, the present one first: a key of its own for each use, so that what one signs is
 * worth nothing for another. Earlier secrets (after a comma) are only read by.
 */
function keysFor(use: Use): readonly [Key, ...Key[]] {
  return remember(`secret-${use}`, () => {
    const [first = '', ...earlier] = demandSecret().split(',')
    return [keyOf(first, use), ...earlier.map((secret) => keyOf(secret, use))]
  })
}

function keyOf(secret: string, use: Use): Key {
  const bytes = new Uint8Array(hkdfSync('sha256', secret.trim(), '', `lianhe ${use} 1`, 32))
  return { bytes, id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8) }
}

function signBy({ bytes }: Key, text: string): string {
  return createHmac('sha256', bytes).update(text).digest('base64url')
}

/** HMAC-SHA-256 of a text, in base64url. */
export function sign(use: Use, text: string): string {
  return signBy(keysFor(use)[0], text)
}

/** The same by each key that is still read by, the present one first. */
export function signatures(use: Use, text: string): readonly string[] {
  return keysFor(use).map((key) => signBy(key, text))
}

export function isSignature(use: Use, text: string, signature: string): boolean {
  const given = Buffer.from(signature)
  return signatures(use, text).some((it) => {
    const expected = Buffer.from(it)
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
}

/** The one way in which we seal; nothing else is unsealed, whatever a text says of itself. */
const sealing = { alg: 'dir', enc: 'A256GCM' } as const
const unsealing = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }

/** Encrypted and authenticated (JWE, A256GCM), for what has to be read again. */
export function seal(use: Use, text: string): Promise<string> {
  const [{ id, bytes }] = keysFor(use)
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...sealing, kid: id })
    .encrypt(bytes)
}

/** Throws if the text was not sealed with a key of ours. */
export async function unseal(use: Use, sealed: string): Promise<string> {
  const { kid } = decodeProtectedHeader(sealed)
  const keys = keysFor(use)
  const key = keys.find(({ id }) => id === kid) ?? keys[0]
  const { plaintext } = await compactDecrypt(sealed, key.bytes, unsealing)
  return new TextDecoder().decode(plaintext)
}

/** False for what an earlier key sealed: it is sealed anew when it is next in hand. */
export function isSealedByPresentKey(use: Use, sealed: string): boolean {
  return decodeProtectedHeader(sealed).kid === keysFor(use)[0].id
}

/** 256 bits that nobody can guess, in base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
