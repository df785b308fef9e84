import { hasBit } from './bitset'
import { highestCode, inverseDocumentFrequency, scoreFactor } from './bm25f'
import { closeness } from './closeness'
import type { TextMatch } from './match-text'
import type { PostingCursor } from './posting-cursor'
import type { SlotSet } from './slot-set'
import type { Store } from './store'
import { requiredConcepts, scoringTerms, type TextQuery } from './text-query'

/** A term that adds factor × code to whoever has it. */
export interface ScoredTerm {
  readonly cursor: PostingCursor
  readonly factor: number
}

/** A set that adds factor × highest code to whoever is in it. */
export interface ScoredSet {
  readonly set: SlotSet
  readonly factor: number
}

/** All that a score is the sum of. Sums and bounds are whole numbers: see `scoreFactor`. */
export interface ScoreSources {
  readonly terms: readonly ScoredTerm[]
  readonly sets: readonly ScoredSet[]
  /** What phrases and nearness can add at most. */
  readonly mostBonus: number
  /** What phrases and nearness add to a slot. Reads its surface. */
  readonly bonusAt: (slot: number) => number
}

/** What the documents that answer a query are scored by. */
export function scoreSources(store: Store, query: TextQuery, match: TextMatch): ScoreSources {
  const idf = (frequency: number) => inverseDocumentFrequency(store.liveCount, frequency)
  const terms: ScoredTerm[] = []
  const factors = new Map<string, number>()
  for (const [term, weight] of scoringTerms(query)) {
    const frequency = store.frequencyOf(term)
    const cursor = frequency > 0 ? store.cursor(term) : undefined
    const factor = cursor ? scoreFactor(weight, idf(frequency)) : 0
    factors.set(term, factor)
    if (cursor && factor > 0) terms.push({ cursor, factor })
  }
  return { terms, sets: setSources(query, match, idf), ...bonuses(store, query, factors) }
}

function setSources(
  query: TextQuery,
  { holders }: TextMatch,
  idf: (frequency: number) => number,
): readonly ScoredSet[] {
  const { coordination } = query
  if (!coordination || requiredConcepts(query) === query.concepts.length) return []
  return [...holders.values()].flatMap((set) => {
    const factor = set.size > 0 ? scoreFactor(coordination, idf(set.size)) : 0
    return factor > 0 ? [{ set, factor }] : []
  })
}

function bonuses(
  store: Store,
  query: TextQuery,
  factors: ReadonlyMap<string, number>,
): Pick<ScoreSources, 'mostBonus' | 'bonusAt'> {
  const reach = reachOf(query, factors)
  const phrases = (query.phrases ?? []).map(({ text, weight }) => ({
    text,
    bonus: Math.round(weight * reach) * highestCode,
  }))
  const words = query.nearness?.words ?? []
  const nearness = Math.round((query.nearness?.weight ?? 0) * reach)
  const mostBonus = phrases.reduce((sum, { bonus }) => sum + bonus, nearness * highestCode)
  const bonusAt = (slot: number) => {
    const surface = store.surfaces.at(slot)
    let sum = nearness > 0 ? nearness * closeness(surface, words) : 0
    for (const { text, bonus } of phrases) if (surface.includes(text)) sum += bonus
    return sum
  }
  return { mostBonus, bonusAt }
}

/** The sum over concepts of the best alternative's factors: see `PhraseBonus`. */
function reachOf({ concepts }: TextQuery, factors: ReadonlyMap<string, number>): number {
  let reach = 0
  for (const { alternatives } of concepts) {
    let best = 0
    for (const { terms } of alternatives) {
      let sum = 0
      for (const term of new Set(terms)) sum += factors.get(term) ?? 0
      best = Math.max(best, sum)
    }
    reach += best
  }
  return reach
}

/** What the sets add to a slot. */
export function setsAt(sets: readonly ScoredSet[], slot: number): number {
  let sum = 0
  for (const { set, factor } of sets) if (hasBit(set.bits, slot)) sum += factor * highestCode
  return sum
}
