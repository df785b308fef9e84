import type { ListingText } from '../../../app/domain/matching/listing-text'

/** A listing whose titles are these tokens, a passage each or, as one, all together. */
export function textOfTokens(tokens: readonly string[], isOne = false): ListingText<'title'> {
  const passages = isOne ? [tokens] : tokens.map((token) => [token])
  return {
    passages: passages.map((some) => ({
      place: 'title',
      written: some.join(' '),
      text: some.join(' '),
      tokens: some,
    })),
    characters: new Set(tokens.join('')),
    length: tokens.length,
  }
}

export const noText = textOfTokens([])
