import { findAsked } from '../../app/domain/listing/asked/find-asked'
import { mayHaveFigure } from '../../app/domain/listing/asked/find-asked-facts'
import type { FoundAsked } from '../../app/domain/listing/asked/found-asked'
import { unitChoices } from '../../app/domain/listing/asked/unit-words'
import { findStandards } from '../../app/domain/listing/reading/read-standard'
import {
  analyseNormalised,
  exclusionsOf,
  type LocatedWord,
  longestQuery,
  mostQueryWords,
} from '../language/analysis/analyse-query'
import type { Lexicon } from '../language/lexicon/lexicon'
import { blankOut, type ExcludedStretch, markExclusionEnds } from '../language/text/exclusions'
import { normaliseMapped } from '../language/text/normalise'
import { outermost } from '../language/text/outermost'
import { quotedStretches, type Stretch } from '../language/text/quoted-stretches'
import { findPlaces } from './find-places'
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
    /** A number that a listing has to state. */
    | { readonly kind: 'condition'; readonly asked: FoundAsked }
    /** A standard by its number, however it is written. */
    | { readonly kind: 'standard' }
    /** What a listing must not speak of. */
    | { readonly kind: 'excluded' }
    /** What stood in quotation marks: this wording and no other. */
    | { readonly kind: 'phrase' }
    /** `choices`: what may have been meant, where a unit is written so that it may be several. */
    | { readonly kind: 'word'; readonly choices: readonly string[] }
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
 * What a typed query says, part by part: terms of the lexicon with their synonyms, conditions on numbers,
 * standards, places, what is excluded, quoted wordings, and plain words. The parts are those that a search
 * engine makes of the text without its places and conditions (`withoutFilters`). Takes any text and
 * refuses none.
 */
export function understandQuery(typed: string, lexicon: Lexicon, names: PlaceNames): Understanding {
  const mapped = normaliseMapped(markExclusionEnds(typed.slice(0, 2 * longestQuery)))
  const text = mapped.text.slice(0, longestQuery)
  const exclusions = exclusionsOf(text)
  const quoted = [...quotedStretches(text), ...exclusions]
  const inOriginal = ({ start, end }: Stretch): Stretch => ({
    start: mapped.starts[start] ?? 0,
    end: mapped.ends[end - 1] ?? 0,
  })
  const conditions = conditionsIn(typed, text, quoted.map(inOriginal), lexicon)
  const inNormalised = (part: Stretch): Stretch => ({
    start: firstAt(mapped.starts, part.start),
    end: firstAt(mapped.starts, part.end),
  })
  const asked = conditions.map(inNormalised)
  const places = findPlaces(text, names, lexicon, [...quoted, ...asked])
  const words = analyseNormalised(blankOut(text, [...places, ...exclusions, ...asked]), lexicon)
  const isCut = mapped.text.trimEnd().length > longestQuery || words.length > mostQueryWords
  const parts = [
    ...places.map((found) => placePart(typed, inOriginal(found), found.place)),
    ...exclusions.map((found) => excludedPart(typed, inOriginal(found), found)),
    ...conditions,
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

/**
 * The conditions of a typed text, by its own offsets: case tells MW from mW, so they are read before it is put
 * in lower case. A term that has a size in its name (`12英寸晶圆`) is no condition.
 */
function conditionsIn(
  typed: string,
  normalised: string,
  quoted: readonly Stretch[],
  lexicon: Lexicon,
): readonly (QueryPart & { readonly kind: 'condition' })[] {
  if (!mayHaveFigure.test(normalised)) return []
  const looked = typed.slice(0, longestQuery)
  const standards = findStandards(looked)
  const mapped = normaliseMapped(looked)
  const terms = outermost(lexicon.scan(mapped.text)).map(({ start, end }) => ({
    from: mapped.starts[start] ?? 0,
    until: mapped.ends[end - 1] ?? 0,
  }))
  const taken = [...quoted.map(({ start, end }) => ({ from: start, until: end })), ...standards]
  return findAsked(looked, taken, (name) => lexicon.has(name)).flatMap((asked) => {
    const { from: start, until: end } = asked
    const isOfTerm = terms.some(
      (it) => it.from < end && start < it.until && (it.until > end || it.from < start),
    )
    if (isOfTerm) return []
    const text = typed.slice(start, end).trim()
    // 大于 6 米的 belongs to what it stands before.
    return [{ start, end: typed[end] === '的' ? end + 1 : end, text, kind: 'condition', asked }]
  })
}

/** The first place of the normalised text that comes from there or later. */
function firstAt(starts: readonly number[] | Uint32Array, original: number): number {
  let at = 0
  while (at < starts.length && (starts[at] ?? 0) < original) at++
  return at
}

function excludedPart(typed: string, stretch: Stretch, { inner }: ExcludedStretch): QueryPart {
  const written = typed.slice(stretch.start, stretch.end)
  const own = normaliseMapped(written)
  const at = own.text.lastIndexOf(inner)
  const text = at < 0 ? inner : written.slice(own.starts[at] ?? 0, own.ends[at + inner.length - 1])
  return { ...stretch, text: text.trim(), kind: 'excluded' }
}

function placePart(typed: string, stretch: Stretch, place: Place): QueryPart {
  return { ...stretch, text: typed.slice(stretch.start, stretch.end), kind: 'place', place }
}

function wordPart(typed: string, stretch: Stretch, word: LocatedWord, lexicon: Lexicon): QueryPart {
  const text = typed.slice(stretch.start, stretch.end).trim()
  const part = { ...stretch, text }
  if (word.exact === 'phrase') return { ...part, text: withoutMarks(text), kind: 'phrase' }
  if (word.exact === 'standard') return { ...part, kind: 'standard' }
  if (word.exact === 'measure') return { ...part, kind: 'measure', spellings: word.spellings }
  return lexicon.has(word.text)
    ? { ...part, kind: 'term', synonyms: lexicon.synonyms(word.text) }
    : { ...part, kind: 'word', choices: unitChoices(text) }
}

function withoutMarks(text: string): string {
  return text.replace(/^["“”「『＂]|["“”」』＂]$/gu, '').trim()
}
