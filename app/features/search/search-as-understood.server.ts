import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { placesAsText, withoutPart, withoutPlaces } from '../../../search/query/edit-query'
import { budgetOfPage } from '../../../search/query/query-work'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { findCorrections } from '../../platform/engine/corrections.server'
import type { Taxonomy } from '../../platform/engine/taxonomy.server'
import { cutOf, partViews, placeFilter, understand } from '../../platform/engine/understand.server'
import { nameOf } from '../../platform/languages/name-in'
import type { ListSources } from '../../platform/lists/search-list.server'
import { countEverything } from './count-everything.server'
import { searchEverything } from './search-everything.server'
import { withoutEachWord } from './without-each-word.server'

type Sources = Pick<ListSources, 'engine' | 'now' | 'language'> & {
  readonly lexicon: Lexicon
  readonly names: Taxonomy
  /** What all of it may cost; that of a page if left out. */
  readonly budget?: WorkBudget
}

const addressFor = (text: string) =>
  text === '' ? '/search' : `/search?${new URLSearchParams({ q: text })}`

/**
 * Searches every index for what was understood from the text: places narrow, unless nothing is found
 * so and listings hold their names as words. With it the ways on for a search in vain.
 */
export async function searchAsUnderstood(typed: string, sources: Sources) {
  const { engine, lexicon, names, now, language } = sources
  const budget = sources.budget ?? budgetOfPage()
  const everything = { engine, now, budget }
  const understood = understand(typed, lexicon, names)
  const { text, places } = withoutPlaces(understood)
  const narrow = placeFilter(places)
  const inPlace = await searchEverything(text, everything, narrow)
  const quoted = placesAsText(understood)
  const asText =
    narrow === undefined || inPlace.total > 0 ? null : await searchEverything(quoted, everything)
  const isMissed = asText !== null && asText.total > 0 && !asText.isTextRelaxed
  const results = isMissed ? asText : inPlace
  const shown = isMissed ? understand(quoted, lexicon, names) : understood
  const corrections = await findCorrections(
    {
      text: isMissed ? quoted : text,
      found: results.isTextRelaxed ? 0 : results.total,
      count: (other) => countEverything(other, everything, isMissed ? undefined : narrow),
    },
    { engine, lexicon, now, budget },
  )
  const parts = shown.parts.map((part) => ({
    word: part.text,
    rest: withoutPart(shown.typed, part),
  }))
  const isInVain = results.total === 0 || results.isTextRelaxed
  const lessWords = isInVain
    ? await withoutEachWord(parts, (rest) => {
        const less = withoutPlaces(understand(rest, lexicon, names))
        return countEverything(less.text, everything, placeFilter(less.places))
      })
    : []
  return {
    results,
    isPartial: budget.isShort,
    /** The address of a list that asks the same. */
    text: shown.typed,
    understanding: {
      parts: partViews(shown, language, addressFor),
      cutAt: cutOf(understood),
      missedPlaces: isMissed ? places.map((place) => nameOf(place, language)) : [],
    },
    corrections: corrections.map((it) => {
      const q = isMissed ? it.text : [it.text, ...placeWords(understood.parts)].join(' ')
      return { text: q, count: it.count, href: addressFor(q) }
    }),
    lessWords,
  }
}

/** A correction keeps the places that were typed. */
function placeWords(parts: ReturnType<typeof understand>['parts']): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'place' ? [part.text] : []))
}
