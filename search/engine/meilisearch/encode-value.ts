import { hexOf } from './encode-token'

/**
 * A keyword as Meilisearch holds it: lower-case letters, digits, `-`, `_` and `.` as they are, any
 * other UTF-16 unit as `~` and four hexadecimal digits. Meilisearch compares values without regard
 * to case, accents and variant characters, and cannot escape every backslash in a filter; spelled
 * so, values are equal only if they are the same, and none has a quotation mark or a backslash. It
 * cuts values at 468 bytes: some 90 Chinese characters.
 */
export function encodeValue(value: string): string {
  return value.replace(/[^a-z0-9_.-]/g, (unit) => `~${hexOf(unit)}`)
}

/** The value that `encodeValue` was given. */
export function decodeValue(encoded: string): string {
  return encoded.replace(/~([0-9a-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
