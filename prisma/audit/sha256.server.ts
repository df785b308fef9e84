import { createHash } from 'node:crypto'

/** SHA-256, in the form that `app/domain/audit` asks for. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
