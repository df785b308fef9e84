import { createHash } from 'node:crypto'

/** SHA-256: enough for what is 256 random bits. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
