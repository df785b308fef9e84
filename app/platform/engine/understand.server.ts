import { longestQuery, mostQueryWords } from '../../../search/language/analysis/analyse-query'
import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import type { Filter } from '../../../search/port'
import { allFilters, anyValue } from '../../../search/query/build-filter'
import { quotePart, withoutPart } from '../../../search/query/edit-query'
import { createPlaceNames, type Place, type PlaceNames } from '../../../search/query/place-names'
import { type Understanding, understandQuery } from '../../../search/query/understand-query'
import { nameOf } from '../languages/name-in'
import type { Taxonomy } from './taxonomy.server'

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
  language: string,
  addressFor: (text: string) => string,
) {
  return parts.map((part) => {
    const without = addressFor(withoutPart(typed, part))
    const quoted = addressFor(quotePart(typed, part))
    const also =
      part.kind === 'term'
        ? nearestFirst(part.synonyms, language)
        : part.kind === 'measure'
          ? part.spellings
          : []
    const isPlace = part.kind === 'place'
    return {
      kind: part.kind,
      text: isPlace ? nameOf(part.place, language) : part.text,
      also,
      // What was taken for a place is a word again; any other part goes.
      href: isPlace ? quoted : without,
      /** The same without the other spellings. */
      exactHref: also.length > 0 ? quoted : null,
    }
  })
}

/** The spellings in the reader's script before the others: only the first are named. */
function nearestFirst(spellings: readonly string[], language: string): readonly string[] {
  const isNear = (it: string) => /\p{Script=Han}/u.test(it) === (language !== 'en')
  return [...spellings].sort((one, other) => Number(isNear(other)) - Number(isNear(one)))
}
