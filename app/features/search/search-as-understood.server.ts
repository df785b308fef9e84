import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { placesAsText, withoutPart, withoutPlaces } from '../../../search/query/edit-query'
import { findCorrections } from '../../platform/engine/corrections.server'
import { taxonomy } from '../../platform/engine/taxonomy.server'
import { partViews, placeFilter, understand } from '../../platform/engine/understand.server'
import { nameOf } from '../../platform/languages/name-in'
import type { ListSources } from '../../platform/lists/search-list.server'
import { searchEverything } from './search-everything.server'
import { withoutEachWord } from './without-each-word.server'

type Sources = Pick<ListSources, 'engine' | 'db' | 'now' | 'language'> & {
  readonly lexicon: Lexicon
}

const addressFor = (text: string) =>
  text === '' ? '/search' : `/search?${new URLSearchParams({ q: text })}`

/**
 * Searches every index for what was understood from the text: places narrow, unless nothing is found
 * so and listings hold their names as words. With it the ways on for a search in vain.
 */
export async function searchAsUnderstood(typed: string, sources: Sources) {
  const { engine, lexicon, now, language } = sources
  const names = await taxonomy(sources.db, now)
  const understood = understand(typed, lexicon, names)
  const { text, places } = withoutPlaces(understood)
  const narrow = placeFilter(places)
  const inPlace = await searchEverything(text, engine, now, narrow)
  const quoted = placesAsText(understood)
  const asText =
    narrow === undefined || inPlace.total > 0 ? null : await searchEverything(quoted, engine, now)
  const isMissed = asText !== null && asText.total > 0 && !asText.isTextRelaxed
  const results = isMissed ? asText : inPlace
  const shown = isMissed ? understand(quoted, lexicon, names) : understood
  const ask = (q: string) => searchEverything(q, engine, now, isMissed ? undefined : narrow)
  const corrections = await findCorrections(
    {
      text: isMissed ? quoted : text,
      result: { total: results.total, relaxedText: results.isTextRelaxed },
      ask: async (other) => {
        const { total, isTextRelaxed } = await ask(other)
        return { total, relaxedText: isTextRelaxed }
      },
    },
    engine,
    lexicon,
    now,
  )
  const parts = shown.parts.map((part) => ({
    word: part.text,
    rest: withoutPart(shown.typed, part),
  }))
  const isInVain = results.total === 0 || results.isTextRelaxed
  return {
    results,
    /** The address of a list that asks the same. */
    text: shown.typed,
    understanding: {
      parts: partViews(shown, language, addressFor),
      missedPlaces: isMissed ? places.map((place) => nameOf(place, language)) : [],
    },
    corrections: corrections.map((it) => {
      const q = isMissed ? it.text : [it.text, ...placeWords(understood.parts)].join(' ')
      return { text: q, count: it.count, href: addressFor(q) }
    }),
    lessWords: isInVain
      ? await withoutEachWord(parts, async (rest) => {
          const less = withoutPlaces(understand(rest, lexicon, names))
          const found = await searchEverything(less.text, engine, now, placeFilter(less.places))
          return found.isTextRelaxed ? 0 : found.total
        })
      : [],
  }
}

/** A correction keeps the places that were typed. */
function placeWords(parts: ReturnType<typeof understand>['parts']): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'place' ? [part.text] : []))
}
