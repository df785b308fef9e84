import { hasBit } from './bitset'
import { countAtLeast } from './count-at-least'
import { probeCost } from './estimate-work'
import {
  type AlternativePostings,
  estimateHolders,
  findConceptHolders,
  readAlternatives,
} from './find-holders'
import { SlotSet } from './slot-set'
import type { Store } from './store'
import { type Concept, requiredConcepts, type TextQuery } from './text-query'

/**
 * The live slots whose text answers the query, in steps of a concept each. No concept at all: every
 * live slot, but for what is excluded. The store must not change between the steps.
 */
export function* matchTextInSteps(store: Store, query: TextQuery): Generator<void, SlotSet> {
  let matched = yield* matchConcepts(store, query)
  for (const { concept, unless } of query.without ?? []) {
    yield
    const holding = holdersOf(store, concept)
    const excused = holdersOf(store, unless)
    matched = matched.where((slot) => !hasBit(holding.bits, slot) || hasBit(excused.bits, slot))
  }
  return matched
}

function holdersOf(store: Store, concept: Concept): SlotSet {
  return confirmPhrases(store, concept, keepLive(store, findConceptHolders(store, concept)))
}

function* matchConcepts(store: Store, query: TextQuery): Generator<void, SlotSet> {
  const required = requiredConcepts(query)
  if (required === 0) return SlotSet.ofBits(store.slotCount, store.liveBits())
  if (required === query.concepts.length) return matchAll(store, query.concepts)
  const holders = new Map<Concept, SlotSet>()
  for (const concept of query.concepts) {
    if (!holders.has(concept)) {
      holders.set(concept, holdersOf(store, concept))
      yield
    }
  }
  const sets = query.concepts.map((concept) => holders.get(concept) as SlotSet)
  return countAtLeast(store.slotCount, sets, required)
}

/** The rarest first: the others are then only asked about what is left. Phrases come last. */
function matchAll(store: Store, concepts: readonly Concept[]): SlotSet {
  const ordered = [...new Set(concepts)]
    .map((concept) => ({ concept, most: estimateHolders(readAlternatives(store, concept)) }))
    .sort((a, b) => a.most - b.most)
  let matched: SlotSet | null = null
  for (const { concept, most } of ordered) {
    if (matched === null) matched = findConceptHolders(store, concept)
    else if (matched.isListed && matched.size * probeCost < most) {
      matched = probe(matched, readAlternatives(store, concept))
    } else matched = matched.and(findConceptHolders(store, concept))
    if (matched.isListed && matched.size === 0) return matched
  }
  let left = keepLive(store, matched as SlotSet)
  for (const { concept } of ordered) left = confirmPhrases(store, concept, left)
  return left
}

function keepLive(store: Store, set: SlotSet): SlotSet {
  return store.dead.length === 0 ? set : set.within(store.live)
}

/** Those of the set that have the terms of one of the alternatives. */
function probe(set: SlotSet, readings: readonly AlternativePostings[]): SlotSet {
  return set.where((slot) =>
    readings.some(({ cursors }) => cursors.every((cursor) => cursor.has(slot))),
  )
}

/** Takes out what holds the concept only by terms that do not stand as the phrase. */
function confirmPhrases(store: Store, concept: Concept, set: SlotSet): SlotSet {
  if (concept.alternatives.every(({ phrase }) => phrase === undefined)) return set
  const readings = readAlternatives(store, concept)
  const [only] = readings
  // With one alternative, whoever is in the set has its terms.
  const isTerms = readings.length > 1
  if (only?.phrase === undefined && !isTerms) return set
  // First those that need no look into the text.
  const ordered = [...readings].sort((a, b) => Number(!!a.phrase) - Number(!!b.phrase))
  return set.where((slot) =>
    ordered.some(({ cursors, phrase }) => {
      if (isTerms && !cursors.every((cursor) => cursor.has(slot))) return false
      return phrase === undefined || store.surfaces.includes(slot, phrase)
    }),
  )
}
