import { worthOfTokens } from './fit/text-fit'
import type { ListingText } from './listing-text'
import type { CorpusStatistics } from './match-context'

/** A word and what it is worth, 1,000 for the rarest in the most telling place. */
export interface TellingWord {
  readonly text: string
  readonly worth: number
}

/** So many words of a listing are looked up one by one. */
const mostWords = 40
const rarestInTitle = 1_000

/**
 * The words by which a listing is found from the other side, best first, ties by the word. Of those that
 * the corpus lacks only the ones of the most telling places: a text is full of words that no offer has.
 */
export function tellingWords<Place extends string>(
  text: ListingText<Place>,
  places: Readonly<Record<Place, number>>,
  corpus: CorpusStatistics,
): readonly TellingWord[] {
  return [...worthOfTokens(text, places, corpus)]
    .filter(([token, worth]) => worth >= rarestInTitle || corpus.frequencyOf(token) > 0)
    .map(([token, worth]) => ({ text: token, worth }))
    .sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1))
    .slice(0, mostWords)
}
