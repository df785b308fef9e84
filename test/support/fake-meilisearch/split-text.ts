/** A word with its place in the text; separators that end a sentence leave a gap. */
export interface PlacedWord {
  readonly word: string
  readonly at: number
}

const gap = 8
const pattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|[.,;:!?、，。；：！？\n]+/gu

/** Folds as the real server does, nearly: width, case and accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Words of a text or of a list of texts. A Chinese character is a word of its own here, where the
 * real server's segmenter would cut by its dictionary.
 */
export function splitText(value: unknown): readonly PlacedWord[] {
  const found: PlacedWord[] = []
  let at = 0
  for (const text of Array.isArray(value) ? value : [value]) {
    if (typeof text !== 'string' && typeof text !== 'number') continue
    for (const [word] of fold(String(text)).matchAll(pattern)) {
      if (/^[\p{L}\p{N}]/u.test(word)) {
        found.push({ word, at })
        at += 1
      } else {
        at += gap
      }
    }
    at += gap
  }
  return found
}
