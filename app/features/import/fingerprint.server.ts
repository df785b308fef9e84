import { createHash } from 'node:crypto'

/** What a record says, in as many characters as any other: two that say the same have the same. */
export function fingerprint(record: object): string {
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  return createHash('sha256').update(text).digest('hex')
}
