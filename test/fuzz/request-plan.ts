/** One request to send: plain data, so that a failed run prints what it sent. */
export interface RequestPlan {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  /** As it goes over the wire: percent signs and all. */
  readonly path: string
  readonly query: readonly Field[]
  /** Asks for the loader's data instead of the page, as Remix does from page to page. */
  readonly isForData: boolean
  readonly fields: readonly Field[]
  readonly files: readonly FilePlan[]
  readonly encoding: Encoding
  readonly token: 'own' | 'none' | 'foreign' | 'twice'
  readonly origin: 'own' | 'none' | 'null'
  readonly cookies: 'own' | 'broken'
}

export type Field = readonly [name: string, value: string]

export interface FilePlan {
  readonly field: 'files' | 'file' | 'document'
  readonly name: string
  readonly content: 'pdf' | 'png' | 'text' | 'empty'
}

export type Encoding = 'urlencoded' | 'multipart' | 'json' | 'text' | 'none' | 'cut' | 'chunked'

/**
 * The bytes of a text as a hostile client writes them: half of a surrogate pair in three bytes, which
 * no UTF-8 has, and U+F700 to U+F7FF as the single byte.
 */
export function bytesOf(text: string): Buffer {
  const parts = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xf700 && code <= 0xf7ff) return Buffer.from([code - 0xf700])
    if (code < 0xd800 || code > 0xdfff) return Buffer.from(character)
    return Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)])
  })
  return Buffer.concat(parts)
}

/** Of the form of an address or of a form: every byte but plain letters and digits as `%XX`. */
function percentEncode(text: string): string {
  return Array.from(bytesOf(text), (byte) => {
    const character = String.fromCharCode(byte)
    return /[A-Za-z0-9._~-]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}

export function encodeFields(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
}
