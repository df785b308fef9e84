import type { Stretch } from '../language/text/quoted-stretches'
import type { QueryPart, Understanding } from './understand-query'

/** What was typed without this part. */
export function withoutPart(typed: string, part: Stretch): string {
  return tidy(`${typed.slice(0, part.start)} ${typed.slice(part.end)}`)
}

/** What was typed with other words in the place of this part. */
export function replacePart(typed: string, part: Stretch, words: string): string {
  return tidy(`${typed.slice(0, part.start)} ${words} ${typed.slice(part.end)}`)
}

/** With this part in quotation marks, so that it is taken as it stands: no synonym, no place. */
export function quotePart(typed: string, part: Stretch & { readonly text: string }): string {
  const inner = part.text.replace(/["“”「」『』＂]/gu, ' ')
  return tidy(`${typed.slice(0, part.start)} "${tidy(inner)}" ${typed.slice(part.end)}`)
}

/** What was typed without what is a filter: its places, each once, and its conditions. */
export function withoutFilters({ typed, parts }: Understanding) {
  const places = parts.filter((part) => part.kind === 'place')
  const conditions = parts.filter((part) => part.kind === 'condition')
  return {
    text: fromBehind([...places, ...conditions]).reduce(withoutPart, typed),
    places: [...new Set(places.map(({ place }) => place))],
    conditions,
  }
}

/** What was typed without its places. */
export function withoutPlaces({ typed, parts }: Understanding): string {
  return fromBehind(parts.filter((part) => part.kind === 'place')).reduce(withoutPart, typed)
}

/** What was typed with each place in quotation marks. */
export function placesAsText({ typed, parts }: Understanding): string {
  return fromBehind(parts.filter((part) => part.kind === 'place')).reduce(quotePart, typed)
}

/** Taken from the end, the offsets of those before stay right. */
function fromBehind<Part extends QueryPart>(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => b.start - a.start)
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
