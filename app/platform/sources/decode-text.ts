import { UnreadableFile } from './unreadable-file'

/** Encodings of text files that people send. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const chunkBytes = 65_536

/**
 * The text of a file piece by piece. A UTF-8 file with a few bytes of another encoding stays UTF-8, and
 * these become U+FFFD: read as GB 18030, all of its names would be others. Throws UnreadableFile for
 * an encoding that cannot be told.
 */
export function* decodeText(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    yield decoder.decode(bytes.subarray(from, from + chunkBytes), { stream: true })
  }
  yield decoder.decode()
}

/** Exported for its own tests of what cannot be told. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return wide
  const { whole, broken } = countUtf8(bytes)
  if (broken === 0) return 'utf-8'
  // Hardly two characters of a text in GB 18030 look like UTF-8; most of a damaged UTF-8 text does.
  if (whole > broken) return 'utf-8'
  if (isChinese(bytes)) return 'gb18030'
  throw new UnreadableFile('unknown-encoding')
}

/** Signs and figures have a NUL in UTF-16, at one side; hardly any other text has one. */
const leastNul = 0.02

function wideEncodingOf(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, chunkBytes)
  const count = (from: number) =>
    sample.reduce((sum, byte, at) => (at % 2 === from && byte === 0 ? sum + 1 : sum), 0)
  const [even, odd] = [count(0), count(1)]
  if (even + odd < leastNul * sample.length) return null
  if (odd > 4 * even) return 'utf-16le'
  return even > 4 * odd ? 'utf-16be' : null
}

/** Characters of more than one byte, and places at which the bytes are none. */
function countUtf8(bytes: Uint8Array): { readonly whole: number; readonly broken: number } {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : lengthOf(first)
    if (length > 1 && isContinued(bytes, at, length)) whole += 1
    else if (length !== 1) broken += 1
    at += length > 1 && isContinued(bytes, at, length) ? length : 1
  }
  return { whole, broken }
}

/** Bytes of the character that begins with this one; 0: none does. */
function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0
}

function isContinued(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return false
  }
  return true
}

/**
 * True for a text in GB 18030 whose characters are nearly all of GB 2312, as those of Chinese firms
 * are: a text of another encoding reads as rare characters, or not at all.
 */
function isChinese(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  let common = 0
  let rare = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    if (first < 0x80) continue
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) common += 1
    else rare += 1
    at += 1
  }
  return common >= 9 * rare
}
