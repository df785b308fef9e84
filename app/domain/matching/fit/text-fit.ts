import type { ListingText, NeedPlace, OfferPlace } from '../listing-text'
import type { CorpusStatistics, MatchContext } from '../match-context'
import type { TextWeights, Weights } from '../weights'

/** Worths are whole numbers, so that a sum is the same in whatever order offers list their words. */
const unit = 1_000

/** What the words of a need are worth: 1,000 for one that stands in a single offer and in its title. */
export interface TextProfile {
  readonly worth: ReadonlyMap<string, number>
  /** Of the characters of its title. */
  readonly characters: ReadonlyMap<string, number>
}

/**
 * What each distinct token of a text is worth: how rare it is among offers (inverse document frequency as
 * in BM25, ln(1 + (N − n + ½) ÷ (n + ½)), Robertson and Zaragoza 2009, as a share of that of n = 1), by
 * the most telling place in which it stands. What is not in the corpus passes for as rare as can be. With
 * `only`, what else there is is left out.
 */
export function worthOfTokens<Place extends string>(
  { passages }: ListingText<Place>,
  places: Readonly<Record<Place, number>>,
  corpus: CorpusStatistics,
  only?: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const rarity = rarityIn(corpus)
  const worth = new Map<string, number>()
  // Of several places the first counts.
  const byWeight = [...passages].sort((a, b) => places[b.place] - places[a.place])
  for (const { place, tokens } of byWeight) {
    for (const token of tokens) {
      if (worth.has(token) || only?.has(token) === false) continue
      worth.set(token, Math.round(unit * places[place] * rarity(token)))
    }
  }
  return worth
}

/** What is worth how much in a need; for one offer alone, only what it has (`tokensOf`) need be worked out. */
export function profileText(
  text: ListingText<NeedPlace>,
  corpus: CorpusStatistics,
  { text: { places, characters: weight } }: Pick<Weights, 'text'>,
  only?: ReadonlySet<string>,
): TextProfile {
  const rarity = rarityIn(corpus)
  const characters = new Map<string, number>()
  for (const { place, tokens } of text.passages) {
    if (place !== 'title') continue
    for (const character of tokens.join('')) {
      if (characters.has(character) || !text.characters.has(character)) continue
      characters.set(character, Math.round(unit * weight * rarity(character)))
    }
  }
  return { worth: worthOfTokens(text, places, corpus, only), characters }
}

/** The distinct tokens of a listing. */
export function tokensOf({ passages }: ListingText<string>): ReadonlySet<string> {
  return new Set(passages.flatMap(({ tokens }) => tokens))
}

/** The idf of a token as a share of that of one that stands in a single text of the corpus. */
function rarityIn(corpus: CorpusStatistics): (token: string) => number {
  const rarest = inverseFrequency(1, corpus.documents)
  return (token) => inverseFrequency(corpus.frequencyOf(token), corpus.documents) / rarest
}

function inverseFrequency(frequency: number, documents: number): number {
  const n = Math.min(Math.max(frequency, 1), documents)
  return Math.log(1 + (documents - n + 0.5) / (n + 0.5))
}

/**
 * How likely it is, by their words alone, that the offer is of what the need asks for, 0 to 1: a logistic
 * function of the evidence (`textEvidence`), fitted on judged pairs (docs/matching.md).
 */
export function textFit(
  profile: TextProfile,
  text: ListingText<OfferPlace>,
  { weights }: Pick<MatchContext, 'weights'>,
): number {
  const evidence = textEvidence(profile, text, weights.text)
  if (evidence === 0) return 0
  const { intercept, slope } = weights.text.likelihood
  return 1 / (1 + Math.exp(-intercept - slope * Math.log(evidence)))
}

/**
 * What the two have in common, in words as rare as can be: all the worth that the offer holds, more for a
 * word in several passages, which is what the firm is about (saturating as in BM25); once more that of its
 * best passage, by how much of the passage it is, so that an item of a list that the need names whole counts
 * most; and a little for characters of the title, never more than the words. Less for a long text, which has
 * more by chance. 0 if no word is shared.
 */
export function textEvidence(
  { worth, characters }: TextProfile,
  text: ListingText<OfferPlace>,
  { saturation, lengthWeight, pivotLength }: TextWeights,
): number {
  const counts = new Map<string, number>()
  let best = 0
  for (const { tokens } of text.passages) {
    let sum = 0
    let shared = 0
    for (const token of tokens) {
      const value = worth.get(token)
      if (value === undefined) continue
      sum += value
      shared += 1
      counts.set(token, (counts.get(token) ?? 0) + 1)
    }
    if (shared > 0) best = Math.max(best, sum * Math.sqrt(shared / tokens.length))
  }
  if (counts.size === 0) return 0
  let total = 0
  for (const [token, count] of counts) {
    const repeated = (count * (saturation + 1)) / (count + saturation)
    total += Math.round((worth.get(token) ?? 0) * repeated)
  }
  let alike = 0
  for (const [character, value] of characters) if (text.characters.has(character)) alike += value
  const length = 1 + lengthWeight * Math.log(1 + text.length / pivotLength)
  return (total + best + Math.min(alike, total)) / unit / length
}
