import {
  analyseNormalised,
  type LocatedWord,
  longestQuery,
  mostQueryWords,
} from '../language/analysis/analyse-query'
import type { Lexicon } from '../language/lexicon/lexicon'
import { normaliseMapped } from '../language/text/normalise'
import { quotedStretches, type Stretch } from '../language/text/quoted-stretches'
import { type FoundPlace, findPlaces } from './find-places'
import type { Place, PlaceNames } from './place-names'

/** One thing that was understood; `start` and `end` are offsets in what was typed. */
export type QueryPart = Stretch & {
  /** As typed, without quotation marks around it. */
  readonly text: string
} & (
    | {
        readonly kind: 'term'
        /** The other spellings that are looked for too, as the lexicon writes them. */
        readonly synonyms: readonly string[]
      }
    /** A number with its unit, and the other ways to write it that are looked for too. */
    | { readonly kind: 'measure'; readonly spellings: readonly string[] }
    | { readonly kind: 'place'; readonly place: Place }
    /** What stood in quotation marks: this wording and no other. */
    | { readonly kind: 'phrase' }
    | { readonly kind: 'word' }
  )

export interface Understanding {
  /** What was typed. */
  readonly typed: string
  /** In the order in which they were typed. */
  readonly parts: readonly QueryPart[]
  /** True if it was longer, or had more words, than is looked at; `parts` are of what is. */
  readonly isCut: boolean
}

/**
 * What a typed query says, part by part: terms of the lexicon with their synonyms, numbers with
 * their units, places, quoted wordings, and plain words. The parts are those that a search engine
 * makes of the text without its places (`withoutPlaces`). Takes any text and refuses none.
 */
export function understandQuery(typed: string, lexicon: Lexicon, names: PlaceNames): Understanding {
  const mapped = normaliseMapped(typed.slice(0, 2 * longestQuery))
  const text = mapped.text.slice(0, longestQuery)
  const places = findPlaces(text, names, lexicon, quotedStretches(text))
  const words = analyseNormalised(blank(text, places), lexicon)
  const isCut = mapped.text.trimEnd().length > longestQuery || words.length > mostQueryWords
  const inOriginal = ({ start, end }: Stretch): Stretch => ({
    start: mapped.starts[start] ?? 0,
    end: mapped.ends[end - 1] ?? 0,
  })
  const parts = [
    ...places.map((found) => placePart(typed, inOriginal(found), found.place)),
    ...words
      .slice(0, mostQueryWords)
      .map((word) => wordPart(typed, inOriginal(word), word, lexicon)),
  ].sort((a, b) => a.start - b.start)
  return { typed, parts: distinctPlaces(parts), isCut }
}

/** One sign may stand for several words (ﷺ): it can only be taken away as one. */
function distinctPlaces(parts: readonly QueryPart[]): readonly QueryPart[] {
  let done = 0
  return parts.filter(({ start, end }) => {
    const isFree = start >= done && end > start
    if (isFree) done = end
    return isFree
  })
}

/** Blanks keep the offsets; quotation marks would be taken for a wording. */
function blank(text: string, places: readonly FoundPlace[]): string {
  return places.reduce(
    (done, { start, end }) => done.slice(0, start) + ' '.repeat(end - start) + done.slice(end),
    text,
  )
}

function placePart(typed: string, stretch: Stretch, place: Place): QueryPart {
  return { ...stretch, text: typed.slice(stretch.start, stretch.end), kind: 'place', place }
}

function wordPart(typed: string, stretch: Stretch, word: LocatedWord, lexicon: Lexicon): QueryPart {
  const text = typed.slice(stretch.start, stretch.end).trim()
  const part = { ...stretch, text }
  if (word.exact === 'phrase') return { ...part, text: withoutMarks(text), kind: 'phrase' }
  if (word.exact === 'measure') return { ...part, kind: 'measure', spellings: word.spellings }
  return lexicon.has(word.text)
    ? { ...part, kind: 'term', synonyms: lexicon.synonyms(word.text) }
    : { ...part, kind: 'word' }
}

function withoutMarks(text: string): string {
  return text.replace(/^["“”「『＂]|["“”」』＂]$/gu, '').trim()
}
