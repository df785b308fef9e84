import { termToken } from '../../language/analysis/tokenise'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { normaliseText } from '../../language/text/normalise'
import type { Alternative } from '../../retrieval/text-query'

const mostAlternatives = 64

/**
 * The terms that a term of the lexicon is made of, if they are all of it: `injection moulding cleanroom` is
 * both, 碳纤维预浸料 too. Empty for what is no term, or is not made of others.
 */
export function partsOfCompound(text: string, lexicon: Lexicon): readonly string[] {
  if (!lexicon.has(text)) return []
  const inner = lexicon.scan(text).filter(({ start, end }) => end - start < text.length)
  const parts: string[] = []
  let done = 0
  while (done < text.length) {
    const next = inner
      .filter(({ start }) => start === done)
      .reduce((longest, { end }) => Math.max(longest, end), done)
    if (next === done) return []
    parts.push(text.slice(done, next))
    done = text[next] === ' ' ? next + 1 : next
  }
  return parts
}

/**
 * A term of several English words by the terms that it is made of, each in any of its spellings. A Chinese
 * compound names a thing of its own, of which having its parts is no proof.
 */
export function compoundAlternatives(
  text: string,
  lexicon: Lexicon,
  weight: number,
): readonly Alternative[] {
  if (!/^[a-z][a-z -]* [a-z -]*$/u.test(text)) return []
  const parts = partsOfCompound(text, lexicon).map((part) => [
    ...new Set([part, ...lexicon.synonyms(part).map(normaliseText)].map(termToken)),
  ])
  const combined = parts.reduce<readonly (readonly string[])[]>(
    (done, tokens) => done.flatMap((before) => tokens.map((token) => [...before, token])),
    [[]],
  )
  return parts.length < 2 || combined.length > mostAlternatives
    ? []
    : combined.map((terms) => ({ terms, weight }))
}
