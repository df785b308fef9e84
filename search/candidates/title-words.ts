import type { Lexicon } from '../language/lexicon/lexicon'
import { normaliseText } from '../language/text/normalise'
import { bigrams, wordRuns } from '../language/text/word-runs'
import { tellingText } from './telling-text'

/** So many words of a title are looked up one by one. */
const mostWords = 40

/**
 * What to look up of a title one by one: its Latin words, and each two characters that stand side by
 * side, since nobody knows where a Chinese word of an unknown trade begins.
 */
export function titleWords(title: string, lexicon: Lexicon): readonly string[] {
  const words = wordRuns(tellingText(normaliseText(title), lexicon)).flatMap(({ kind, text }) =>
    kind === 'han' ? bigrams(text).filter((pair) => [...pair].length === 2) : [text],
  )
  return [...new Set(words)].slice(0, mostWords)
}
