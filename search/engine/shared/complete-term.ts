import type { Lexicon } from '../../language/lexicon/lexicon'
import { normaliseText } from '../../language/text/normalise'

/**
 * The terms that the last word of a text may be the beginning of, each once, in the spelling that
 * was begun; and what stands before that word.
 */
export function completeTerm(
  text: string,
  lexicon: Lexicon,
): { readonly head: string; readonly spellings: readonly string[] } {
  const lastSpace = text.lastIndexOf(' ')
  const head = text.slice(0, lastSpace + 1)
  const prefix = normaliseText(text.slice(lastSpace + 1))
  const seen = new Set<string>()
  const spellings = lexicon.startingWith(prefix).flatMap((spelling) => {
    const term = lexicon.canonical(spelling)
    if (seen.has(term)) return []
    seen.add(term)
    // Of a term's spellings that begin so, the term itself stands for the others.
    return [normaliseText(term).startsWith(prefix) ? term : spelling]
  })
  return { head, spellings }
}
