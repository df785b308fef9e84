import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import { normaliseText } from '../../../search/language/text/normalise'
import type { ListingText, NeedPlace, OfferPlace } from '../../domain/matching/listing-text'
import type { MatchContext } from '../../domain/matching/match-context'
import { type SharedWord, sharedWords } from '../../domain/matching/shared-words'
import type { Translate } from '../../platform/languages/i18n'
import { wholeWord } from './whole-words'

/** So many words are named, of so many that are looked at. */
const mostWords = 3
const mostSought = 8
/** What counts for less than this share of the weightiest word carries nothing. */
const leastShare = 0.4

interface WordSources {
  readonly t: Translate
  readonly lexicon: Pick<Lexicon, 'synonyms'>
}

/**
 * The words that carry the likeness of two listings, each with where both say it; best first. They are
 * quoted from the two texts, so that what a reader may not see of a need is in none.
 */
export function sharedWordTexts(
  need: ListingText<NeedPlace>,
  offer: ListingText<OfferPlace>,
  context: Pick<MatchContext, 'corpus' | 'weights'>,
  sources: WordSources,
): readonly string[] {
  const found = sharedWords(need, offer, context, mostSought)
  const [best] = found
  const texts = found
    .filter(({ worth }) => worth >= leastShare * (best?.worth ?? 0))
    .flatMap((shared) => textOf(shared, sources) ?? [])
  return [...new Set(texts)].slice(0, mostWords)
}

function textOf({ word, asked, offered }: SharedWord, { t, lexicon }: WordSources): string | null {
  const places = {
    asked: t(`wording:match.place.${asked.place}`),
    offered: t(`wording:match.place.${offered.place}`),
  }
  if (asked.text.includes(word) && offered.text.includes(word)) {
    const whole = wholeWord(word, asked.text, offered.text)
    if (whole === '') return null
    const written = asWritten(whole, asked.text.includes(whole) ? asked.written : offered.written)
    return t('wording:match.sharedWord', { word: written, ...places })
  }
  const spellings = [word, ...lexicon.synonyms(word).map(normaliseText)]
  const [one, other] = [asked, offered].map(({ text, written }) => {
    const spelling = spellings.find((it) => text.includes(it))
    return spelling === undefined ? undefined : asWritten(spelling, written)
  })
  if (one === undefined || other === undefined) return null
  return one === other
    ? t('wording:match.sharedWord', { word: one, ...places })
    : t('wording:match.otherWord', { word: one, other, ...places })
}

/** With the capitals of the text, where it has the word in one piece. */
function asWritten(word: string, written: string): string {
  const at = written.toLowerCase().indexOf(word)
  return at < 0 ? word : written.slice(at, at + word.length)
}
