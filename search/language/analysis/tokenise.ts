import type { Lexicon } from '../lexicon/lexicon'
import {
  bigrams,
  joinModelNumber,
  modelNumberParts,
  type WordRun,
  wordRuns,
} from '../text/word-runs'

/**
 * The index tokens of a normalised text, in order, with repeats: the bigrams of Chinese runs and
 * the last character of each; Latin words and model numbers whole and in parts, and joined with the
 * number or grade that follows (`iatf 16949` → `iatf16949`); every term of the lexicon that occurs in it.
 * Two texts in which a word stands share a token of that word.
 */
export function tokenise(text: string, lexicon: Lexicon): readonly string[] {
  const tokens: string[] = []
  let previous: WordRun | undefined
  for (const run of wordRuns(text)) {
    if (run.kind === 'han') pushHan(tokens, run.text)
    else pushLatin(tokens, run, isBefore(previous, run) ? previous : undefined)
    previous = run
  }
  for (const { surface } of lexicon.scan(text)) {
    if (isTermToken(surface)) tokens.push(surface)
  }
  return tokens
}

/**
 * True if a term of the lexicon has a token of its own. A two-character word is a bigram, and a
 * Latin word is a token, without the lexicon.
 */
export function isTermToken(surface: string): boolean {
  const [first, second] = wordRuns(surface)
  if (!first || second || first.text !== surface) return first !== undefined
  return first.kind === 'han' && [...surface].length !== 2
}

/** The one token that every text with this term of the lexicon has. */
export function termToken(surface: string): string {
  return isTermToken(surface) ? surface : joinModelNumber(surface)
}

function pushHan(tokens: string[], run: string): void {
  const windows = bigrams(run)
  for (const window of windows) tokens.push(window)
  // With the last character, every character starts some token, and so one alone is found.
  const last = [...run.slice(-2)].at(-1)
  if (last !== undefined && windows[0] !== last) tokens.push(last)
}

function pushLatin(tokens: string[], run: WordRun, before: WordRun | undefined): void {
  const whole = joinModelNumber(run.text)
  tokens.push(whole, ...modelNumberParts(run.text))
  if (before) tokens.push(joinModelNumber(before.text) + whole)
}

/** A word and the number of its standard or grade, one space apart: ISO 9001, 17-4 PH. */
function isBefore(previous: WordRun | undefined, run: WordRun): boolean {
  if (previous?.kind !== 'latin' || previous.end + 1 !== run.start) return false
  return (
    (/^[a-z-]{1,8}$/u.test(previous.text) && /^\d/u.test(run.text)) ||
    (/\d$/u.test(previous.text) && /^[a-z]{1,3}$/u.test(run.text))
  )
}
