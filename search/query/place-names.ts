import { normaliseText } from '../language/text/normalise'

/** A place that listings are filtered by. */
export interface Place {
  /** The field of every index that holds its code. */
  readonly field: 'district' | 'park'
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
}

/** A spelling of a place, normalised. */
export interface PlaceSpelling {
  readonly text: string
  readonly place: Place
  /** The whole name or a name that is nothing else; a bare 嘉定 may be part of a firm's name. */
  readonly isSure: boolean
}

/** The spellings of all places, longest first. */
export type PlaceNames = readonly PlaceSpelling[]

/**
 * The spellings under which places are looked for: districts with and without 区 and in English,
 * parks by their name with and without the district before it. A spelling of two places is left out.
 */
export function createPlaceNames(places: readonly Place[]): PlaceNames {
  const bare = places.filter(({ field }) => field === 'district').map(({ name }) => stem(name))
  const spellings = places.flatMap((place) => spellingsOf(place, bare))
  const owners = new Map<string, Set<Place>>()
  for (const { text, place } of spellings) {
    owners.set(text, (owners.get(text) ?? new Set()).add(place))
  }
  const seen = new Set<string>()
  return spellings
    .filter(({ text }) => {
      const isNew = !seen.has(text) && owners.get(text)?.size === 1 && [...text].length >= 2
      seen.add(text)
      return isNew
    })
    .sort((a, b) => b.text.length - a.text.length)
}

function spellingsOf(place: Place, districts: readonly string[]): readonly PlaceSpelling[] {
  const sure = (text: string): PlaceSpelling => ({
    text: normaliseText(text).trim(),
    place,
    isSure: true,
  })
  const english = place.nameEn === null ? [] : [place.nameEn, place.nameEn.replace(/'/gu, '')]
  if (place.field === 'park') {
    const own = districts.reduce(
      (name, district) => (name.startsWith(district) ? name.slice(district.length) : name),
      place.name,
    )
    // What is left of a name without its district must still be a name: 嘉定科技园 is no 科技园.
    return [place.name, ...(own.length >= 5 ? [own] : []), ...english].map(sure)
  }
  const short = stem(place.name)
  return [
    ...[place.name, ...(place.name === `${short}新区` ? [`${short}区`, `${short}新`] : [])].map(
      sure,
    ),
    ...english.flatMap((it) => [sure(`${it} district`), sure(`${it} new area`), sure(it)]),
    { ...sure(short), isSure: false },
  ]
}

function stem(district: string): string {
  return district.replace(/(?:新区|区)$/u, '')
}
