import { createHash } from 'node:crypto'

/** Names of this product, as the namespace of RFC 9562 version 5 ids. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/**
 * The UUID (version 5) of a stable key, so that a listing keeps its address when the data is
 * loaded anew.
 */
export function stableId(subject: string, key: string): string {
  const digest = createHash('sha1').update(namespace).update(`lianhe/${subject}/${key}`).digest()
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
