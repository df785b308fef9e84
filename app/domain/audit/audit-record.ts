import type { Json } from './canonical-json'

/** One entry of the log: who did what to which row, and what of it may be kept. */
export interface AuditRecord {
  /** Its place in the chain, from 1, without gaps. */
  readonly sequence: number
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string
  /** A person's id, or the name of a command; never a name or an address of a person. */
  readonly actor: string
  readonly verb: string
  readonly subject: string
  readonly subjectId: string
  readonly before: Json
  readonly after: Json
}

/** A record with the hash that ties it to all before it, in lower-case hexadecimal. */
export interface SealedRecord extends AuditRecord {
  readonly hash: string
}

/** What the signer vouches for: the first `size` records have this Merkle root. */
export interface TreeHead {
  readonly size: number
  /** Lower-case hexadecimal. */
  readonly root: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface SignedHead extends TreeHead {
  readonly keyId: string
  /** Ed25519 over `headMessage`, in base64. */
  readonly signature: string
}

/** SHA-256. Given from outside: the domain has no cryptography of its own. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** The bytes that are signed for a head. */
export function headMessage({ size, root, at }: TreeHead): Uint8Array {
  return new TextEncoder().encode(`lianhe audit head 1\n${size}\n${root}\n${at}\n`)
}
