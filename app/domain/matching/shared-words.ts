import { profileText } from './fit/text-fit'
import {
  type ListingText,
  type NeedPlace,
  needPlaces,
  type OfferPlace,
  offerPlaces,
  type Passage,
} from './listing-text'
import type { MatchContext } from './match-context'

/** A word that a need and an offer share, and the most telling passages in which they say it. */
export interface SharedWord {
  /** In normalised form. Where it is not in the passage, that has another name of the same. */
  readonly word: string
  readonly asked: Passage<NeedPlace>
  readonly offered: Passage<OfferPlace>
  /** What it counts for in the likeness, 1,000 for the rarest two characters in a title. */
  readonly worth: number
}

/**
 * The words that carry the likeness of a need and an offer, weightiest first, at most `limit`: tokens that
 * stand side by side in both are one word, and of what stands in several places the most telling ones are
 * named. Nothing is in here that is not in the given texts.
 */
export function sharedWords(
  need: ListingText<NeedPlace>,
  offer: ListingText<OfferPlace>,
  { corpus, weights }: Pick<MatchContext, 'corpus' | 'weights'>,
  limit: number,
): readonly SharedWord[] {
  const { worth } = profileText(need, corpus, weights)
  const found = new Map<string, SharedWord>()
  for (const passage of offer.passages) {
    for (const run of runsOf(passage.tokens, worth)) {
      for (const word of inBoth(run, need, passage, worth)) {
        const known = found.get(word.word)
        if (!known || isBetter(word, known)) found.set(word.word, word)
      }
    }
  }
  const words = [...found.values()].sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
  return words
    .filter((it, at) => !words.slice(0, at).some(({ word }) => word.includes(it.word)))
    .slice(0, limit)
}

function isBetter(word: SharedWord, known: SharedWord): boolean {
  return offerPlaces.indexOf(word.offered.place) < offerPlaces.indexOf(known.offered.place)
}

/** Tokens that the need has as well, parted where the next does not go on with the last character. */
function runsOf(
  tokens: readonly string[],
  worth: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const runs: string[][] = []
  let last: string | undefined
  for (const token of tokens) {
    const isShared = worth.has(token)
    if (isShared && last !== undefined && goesOn(last, token)) runs.at(-1)?.push(token)
    else if (isShared) runs.push([token])
    last = isShared ? token : undefined
  }
  return runs
}

/** Pairs of characters that overlap by one. */
function goesOn(one: string, next: string): boolean {
  return isPair(one) && isPair(next) && one[1] === next[0]
}

function isPair(token: string): boolean {
  return token.length === 2 && /^\p{Script=Han}{2}$/u.test(token)
}

/** The longest stretches of a run that the need has in one piece. */
function inBoth(
  run: readonly string[],
  need: ListingText<NeedPlace>,
  offered: Passage<OfferPlace>,
  worth: ReadonlyMap<string, number>,
): readonly SharedWord[] {
  const words: SharedWord[] = []
  let start = 0
  while (start < run.length) {
    let end = run.length
    let asked = placeOf(joined(run, start, end), need)
    while (asked === null && end > start + 1) {
      end -= 1
      asked = placeOf(joined(run, start, end), need)
    }
    const word = joined(run, start, end)
    // Of a synonym the text has another spelling.
    const passage = asked ?? best(need.passages.filter(({ tokens }) => tokens.includes(word)))
    if (passage !== null) {
      const sum = run.slice(start, end).reduce((all, token) => all + (worth.get(token) ?? 0), 0)
      words.push({ word, asked: passage, offered, worth: sum })
    }
    start = end
  }
  return words
}

function joined(run: readonly string[], start: number, end: number): string {
  return run
    .slice(start, end)
    .map((token, at) => (at === 0 ? token : token.slice(1)))
    .join('')
}

function placeOf(word: string, need: ListingText<NeedPlace>): Passage<NeedPlace> | null {
  return best(need.passages.filter(({ text }) => text.includes(word)))
}

function best(passages: readonly Passage<NeedPlace>[]): Passage<NeedPlace> | null {
  const [first] = [...passages].sort(
    (a, b) => needPlaces.indexOf(a.place) - needPlaces.indexOf(b.place),
  )
  return first ?? null
}
