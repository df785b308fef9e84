import type { ListingText, NeedPlace, OfferPlace } from '../../domain/matching/listing-text'
import type { MatchContext } from '../../domain/matching/match-context'
import { type SharedWord, sharedWords } from '../../domain/matching/shared-words'
import type { Wording } from '../../wording/wording'
import { wholeWords } from './whole-words'

/** So many words are named, of so many that are looked at. */
const mostWords = 3
const mostSought = 8
/** Of a passage that names the same otherwise, so much is shown. */
const longestPassage = 24

/** The words that carry the likeness of two listings, each with where both say it; best first. */
export function sharedWordTexts(
  need: ListingText<NeedPlace>,
  offer: ListingText<OfferPlace>,
  context: Pick<MatchContext, 'corpus' | 'weights'>,
  words: Wording,
): readonly string[] {
  const texts = sharedWords(need, offer, context, mostSought).flatMap((shared) => {
    const text = textOf(shared, words)
    return text === null ? [] : [text]
  })
  return [...new Set(texts)].slice(0, mostWords)
}

function textOf({ word, asked, offered }: SharedWord, { t }: Wording): string | null {
  const places = {
    asked: t(`wording:match.place.${asked.place}`),
    offered: t(`wording:match.place.${offered.place}`),
  }
  if (!asked.text.includes(word) || !offered.text.includes(word)) {
    const [one, other] = [clipped(asked.written), clipped(offered.written)]
    return t('wording:match.otherWord', { word: one, other, ...places })
  }
  const whole = wholeIn(wholeIn(word, asked.text), offered.text)
  return whole === ''
    ? null
    : t('wording:match.sharedWord', { word: asWritten(whole, asked.written), ...places })
}

function wholeIn(word: string, text: string): string {
  const start = word === '' ? -1 : text.indexOf(word)
  return start < 0 ? '' : wholeWords(text, start, start + word.length)
}

/** With the capitals of the text, where it has the word in one piece. */
function asWritten(word: string, written: string): string {
  const at = written.toLowerCase().indexOf(word)
  return at < 0 ? word : written.slice(at, at + word.length)
}

function clipped(text: string): string {
  const characters = [...text]
  return characters.length <= longestPassage
    ? text
    : `${characters.slice(0, longestPassage).join('')}…`
}
