/** A stretch of a text: `text.slice(start, end)`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** `inner` is what stands between the quotation marks. */
export interface QuotedStretch extends Stretch {
  readonly inner: string
}

/** A mark behind a number is an inch; what opens stands at the start of a word. */
const pattern = /(?<![0-9a-z])"([^"]*)"|“([^“”]*)”|「([^「」]*)」|『([^『』]*)』/gu

/** What stands in quotation marks in a normalised text, with its marks. One of a single sign is none. */
export function quotedStretches(text: string): readonly QuotedStretch[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    inner: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim(),
  })).filter(({ inner }) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(inner))
}
