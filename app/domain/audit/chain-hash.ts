import type { AuditRecord, Hash } from './audit-record'
import { canonicalJson } from './canonical-json'

/** The hash before the first record: 32 zero bytes. */
export const chainStart: Uint8Array = new Uint8Array(32)

/**
 * The hash of a record in its chain: over a label, the hash of the record before it and the
 * canonical JSON of the record. A change of any record changes all hashes from there on.
 */
export function chainHash(previous: Uint8Array, record: AuditRecord, hash: Hash): Uint8Array {
  const { sequence, at, actor, verb, subject, subjectId, before, after } = record
  const text = canonicalJson({ sequence, at, actor, verb, subject, subjectId, before, after })
  const label = new TextEncoder().encode('lianhe audit entry 1\n')
  const body = new TextEncoder().encode(text)
  const bytes = new Uint8Array(label.length + previous.length + body.length)
  bytes.set(label)
  bytes.set(previous, label.length)
  bytes.set(body, label.length + previous.length)
  return hash(bytes)
}
