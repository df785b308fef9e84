import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { withoutFilters, withoutPart } from '../../../search/query/edit-query'
import { budgetOfPage } from '../../../search/query/query-work'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { findCorrections } from '../../platform/engine/corrections.server'
import type { Taxonomy } from '../../platform/engine/taxonomy.server'
import { cutOf, partViews, understand } from '../../platform/engine/understand.server'
import { nameOf } from '../../platform/languages/name-in'
import type { ListSources } from '../../platform/lists/search-list.server'
import { countEverything } from './count-everything.server'
import { kindOrder } from './kind-order'
import { searchEverything } from './search-everything.server'
import { withoutEachWord } from './without-each-word.server'

type Sources = Pick<ListSources, 'engine' | 'now' | 'language' | 't'> & {
  readonly lexicon: Lexicon
  readonly names: Taxonomy
  /** What all of it may cost; that of a page if left out. */
  readonly budget?: WorkBudget
}

const addressFor = (text: string) =>
  text === '' ? '/search' : `/search?${new URLSearchParams({ q: text })}`

/**
 * Searches every index for what was understood from the text, each as its list would: places and conditions
 * narrow. With it the ways on for a search in vain.
 */
export async function searchAsUnderstood(typed: string, sources: Sources) {
  const { engine, lexicon, names, now } = sources
  const budget = sources.budget ?? budgetOfPage()
  const everything = { engine, lexicon, names, now, budget }
  const { answers, ...results } = await searchEverything(typed, everything)
  // If every answer took the places for words, so does the page.
  const found = answers.filter(({ result }) => result.total > 0)
  const isMissed = found.length > 0 && found.every(({ missed }) => missed !== null)
  const shownText = (isMissed ? found[0]?.question.typed : undefined) ?? typed
  const understood = understand(typed, lexicon, names)
  const shown = understand(shownText, lexicon, names)
  const words = withoutFilters(shown)
  // A correction keeps what narrows.
  const kept = shown.parts.flatMap((part) =>
    part.kind === 'place' || part.kind === 'condition' ? [part.text] : [],
  )
  const whole = (text: string) => [text, ...kept].join(' ')
  const corrections = await findCorrections(
    {
      text: words.text,
      found: results.isTextRelaxed ? 0 : results.total,
      count: (other) => countEverything(whole(other), everything),
    },
    { engine, lexicon, now, budget },
  )
  const parts = shown.parts.map((part) => ({
    word: part.text,
    rest: withoutPart(shown.typed, part),
  }))
  const isInVain = results.total === 0 || results.isTextRelaxed
  const lessWords = isInVain
    ? await withoutEachWord(parts, (rest) => countEverything(rest, everything))
    : []
  const missed = found.flatMap((it) => it.missed?.parts ?? [])
  const missedPlaces = missed.flatMap((part) =>
    part.kind === 'place' ? [nameOf(part.place, sources.language)] : [],
  )
  return {
    results,
    isPartial: budget.isShort,
    /** The address of a list that asks the same. */
    text: shownText,
    /** The conditions that were understood, for marking what meets them. */
    asked: shown.parts.flatMap((part) => (part.kind === 'condition' ? [part.asked] : [])),
    order: kindOrder(words.text, results.hits.organizations, lexicon),
    understanding: {
      parts: partViews(shown, sources, addressFor),
      cutAt: cutOf(understood),
      missedPlaces: [...new Set(missedPlaces)],
    },
    corrections: corrections.map(({ text, count }) => ({
      text: whole(text),
      count,
      href: addressFor(whole(text)),
    })),
    lessWords,
  }
}
