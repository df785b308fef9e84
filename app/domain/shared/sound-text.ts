/** Ends of lines and pages that no text of ours has: each leaves a blank, so that words stay apart. */
const otherBreaks = /[\v\f\u0085\u2028\u2029]/gu
/**
 * Control characters but tab and line feed, halves of surrogate pairs, what is no character, and signs
 * that nobody sees: those of direction and of joining, blanks without width, soft hyphens. With them
 * two names that look the same are different ones, and a name reads as something else than it is.
 */
const unsound =
  /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu

export interface SoundText {
  /** Well-formed Unicode without NUL and without signs that nobody sees; lines end in a line feed. */
  readonly text: string
  /** How many characters had to be taken out. */
  readonly removed: number
}

/**
 * Makes a text from outside fit for a database (PostgreSQL stores no NUL), for an index (one half of a
 * surrogate pair fails a whole batch) for XML, and for people, who trust what they see. Line ends are written `\n` without being counted.
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
