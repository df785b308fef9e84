import type { ListingText, Passage } from '../../app/domain/matching/listing-text'
import { tokenise } from '../language/analysis/tokenise'
import type { Lexicon } from '../language/lexicon/lexicon'
import { normaliseText } from '../language/text/normalise'
import { outermost } from '../language/text/outermost'
import { tellingText, withoutHeadings } from './telling-text'

/** A stretch of a listing as it was written. */
export interface TextPiece<Place extends string> {
  readonly place: Place
  readonly text: string | null
}

/** What parts the items of a list and the clauses of a text; a comma within a number (1,400) does not. */
const separators = /[、，。；;！!？?|｜\n\r\t]|(?<!\d),|,(?!\d)/u

/**
 * What a listing says, passage by passage, and the terms that it names by their canonical names. Each
 * item of a list and each clause is a passage of its own, so that what is named whole counts for more than
 * its pieces strewn over a text. Headings of a form that was filled in are left out.
 */
export function readListing<Place extends string>(
  pieces: readonly TextPiece<Place>[],
  lexicon: Lexicon,
): { readonly text: ListingText<Place>; readonly terms: readonly string[] } {
  const passages: Passage<Place>[] = []
  const characters = new Set<string>()
  const terms = new Set<string>()
  let length = 0
  for (const { place, text } of pieces) {
    if (text === null || text === '') continue
    for (const part of withoutHeadings(text, lexicon).split(separators)) {
      const passage = { place, ...readPassage(part, lexicon, characters, terms) }
      if (passage.tokens.length === 0) continue
      passages.push(passage)
      length += passage.tokens.length
    }
  }
  return { text: { passages, characters, length }, terms: [...terms] }
}

function readPassage(
  part: string,
  lexicon: Lexicon,
  characters: Set<string>,
  terms: Set<string>,
): Omit<Passage<string>, 'place'> {
  const written = part.trim()
  const text = normaliseText(written)
  const named = outermost(lexicon.scan(text)).map(({ surface }) => ({
    surface,
    term: lexicon.canonical(surface),
  }))
  for (const { term } of named) terms.add(term)
  const telling = tellingText(text, lexicon)
  for (const character of telling) if (isHan(character)) characters.add(character)
  const tokens = tokenise(telling, lexicon).filter(tells)
  return { written, text, tokens: [...tokens, ...namesOfSynonyms(named)] }
}

/** By its term's name a synonym meets the others: 镭射焊 is 激光焊接. */
function namesOfSynonyms(
  named: readonly { readonly surface: string; readonly term: string }[],
): readonly string[] {
  return named.flatMap(({ surface, term }) => {
    const name = normaliseText(term)
    return name === surface ? [] : [name]
  })
}

/** One character alone is left over from a longer word, and a short number stands in every text. */
function tells(token: string): boolean {
  return token.length > 1 && !/^[\d.]{1,3}$/u.test(token)
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff'
}
