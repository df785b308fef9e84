import { longestQuery, mostQueryWords } from '../../../search/language/analysis/analyse-query'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Filter } from '../../../search/port'
import { allFilters, anyValue } from '../../../search/query/build-filter'
import { quotePart, replacePart, withoutPart } from '../../../search/query/edit-query'
import { createPlaceNames, type Place, type PlaceNames } from '../../../search/query/place-names'
import { type Understanding, understandQuery } from '../../../search/query/understand-query'
import { factNamed } from '../../domain/shared/fact-quantities'
import { findQuantity } from '../../domain/shared/quantities'
import type { Translate } from '../languages/i18n'
import { nameOf } from '../languages/name-in'
import { wordOf } from '../languages/word-of'
import type { Taxonomy } from './taxonomy.server'

interface Words {
  readonly language: string
  readonly t: Translate
}

const placeNames = new WeakMap<Taxonomy, PlaceNames>()

/** What was typed, with the districts and parks that the reference data knows. */
export function understand(typed: string, lexicon: Lexicon, names: Taxonomy): Understanding {
  const known = placeNames.get(names) ?? createPlaceNames(placesOf(names))
  placeNames.set(names, known)
  return understandQuery(typed, lexicon, known)
}

/** How much of a text is looked at, if it is longer; null otherwise. */
export function cutOf({ isCut }: Understanding) {
  return isCut ? { words: mostQueryWords, characters: longestQuery } : null
}

function placesOf(names: Taxonomy): readonly Place[] {
  return (['district', 'park'] as const).flatMap((field) =>
    [...names[field]].map(([code, { name, nameEn }]) => ({ field, code, name, nameEn })),
  )
}

/** The listings of these places: of any of the districts, and of any of the parks. */
export function placeFilter(places: readonly Place[]): Filter | undefined {
  const of = (['district', 'park'] as const).map((field) =>
    anyValue(
      field,
      places.filter((it) => it.field === field).map(({ code }) => code),
    ),
  )
  return allFilters(of)
}

/** Each part as a page shows it; `addressFor` gives the address of the page for another text. */
export function partViews(
  { typed, parts }: Understanding,
  words: Words,
  addressFor: (text: string) => string,
) {
  return parts.map((part) => {
    const without = addressFor(withoutPart(typed, part))
    const quoted = addressFor(quotePart(typed, part))
    const also = spellingsOf(part, words.language)
    const isPlace = part.kind === 'place'
    return {
      kind: part.kind,
      text: isPlace ? nameOf(part.place, words.language) : part.text,
      condition: part.kind === 'condition' ? conditionView(part.asked, words) : null,
      also,
      // What was taken for a place is a word again; any other part goes.
      href: isPlace ? quoted : without,
      choices: (part.kind === 'word' ? part.choices : []).map((text) => ({
        text,
        href: addressFor(replacePart(typed, part, text)),
      })),
      /** The same without the other spellings. */
      exactHref: also.length > 0 ? quoted : null,
    }
  })
}

type Part = Understanding['parts'][number]

function spellingsOf(part: Part, language: string): readonly string[] {
  if (part.kind === 'term') return nearestFirst(part.synonyms, language)
  return part.kind === 'measure' ? part.spellings : []
}

/** What was understood of a condition: of what, between which ends, in which unit. */
function conditionView(
  { quantity, comparison, written, unit }: Extract<Part, { kind: 'condition' }>['asked'],
  { language, t }: Words,
) {
  const named = quantity === null ? undefined : (findQuantity(quantity) ?? factNamed(quantity))
  const [first = 0, second = first] = written
  const both = { min: first, max: second }
  const spans = {
    'at-least': [{ min: first, max: null }],
    'at-most': [{ min: null, max: first }],
    equals: [{ min: first, max: first }],
    covers: [both],
    within: [both],
    'one-of': written.map((it) => ({ min: it, max: it })),
  }
  return {
    name: named === undefined ? null : nameOf(named, language),
    spans: spans[comparison],
    unit: wordOf(t, 'wording:unit', unit),
    /** The whole span has to be offered, not something in it. */
    isWhole: comparison === 'covers',
  }
}

/** The spellings in the reader's script before the others: only the first are named. */
function nearestFirst(spellings: readonly string[], language: string): readonly string[] {
  const isNear = (it: string) => /\p{Script=Han}/u.test(it) === (language !== 'en')
  return [...spellings].sort((one, other) => Number(isNear(other)) - Number(isNear(one)))
}
