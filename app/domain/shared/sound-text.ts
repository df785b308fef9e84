/** Ends of lines and pages that no text of ours has: each leaves a blank, so that words stay apart. */
const otherBreaks = /[\v\f\u0085]/gu
/** Control characters but tab and line feed, halves of surrogate pairs, and what is no character. */
const unsound = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

export interface SoundText {
  /** Well-formed Unicode without NUL; lines end in a line feed. */
  readonly text: string
  /** How many characters had to be taken out. */
  readonly removed: number
}

/**
 * Makes a text from outside fit for a database (PostgreSQL stores no NUL), for an index (one half of a
 * surrogate pair fails a whole batch) and for XML. Line ends are written `\n` without being counted.
 */
export function soundText(given: string): SoundText {
  const lines = given.replace(/\r\n?/gu, '\n')
  let removed = 0
  const counted = (instead: string) => () => {
    removed += 1
    return instead
  }
  const text = lines.replace(otherBreaks, counted(' ')).replace(unsound, counted(''))
  return { text, removed }
}

/** The first `most` UTF-16 units of a text, without half of a surrogate pair at the cut. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
