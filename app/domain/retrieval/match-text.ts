import {
  addBit,
  addSlots,
  type Bitset,
  countBits,
  emptyBitset,
  hasBit,
  intersectInto,
  removeBit,
  slotsOf,
  uniteInto,
} from './bitset'
import { countEntries, type PostingRun, postingRuns, seek } from './posting-runs'
import type { Store } from './store'
import type { Alternative, Concept, TextQuery } from './text-query'

/** The live slots whose text answers the query. No concept at all: every live slot. */
export function matchText(store: Store, query: TextQuery): Bitset {
  const minimum = query.minimum ?? query.concepts.length
  return minimum >= query.concepts.length
    ? matchAll(store, query.concepts)
    : matchSome(store, query.concepts, minimum)
}

/** Phrases are confirmed last, on what all the terms have left over. */
function matchAll(store: Store, concepts: readonly Concept[]): Bitset {
  const matched = store.liveBits()
  const holders = concepts.map((concept) => findHolders(store, concept))
  for (const { all } of holders) intersectInto(matched, all)
  for (const each of holders) confirmPhrases(store, each, matched)
  return matched
}

function matchSome(store: Store, concepts: readonly Concept[], minimum: number): Bitset {
  const live = store.liveBits()
  if (minimum <= 0) return live
  const held = new Uint16Array(store.slotCount)
  for (const concept of concepts) {
    const holders = findHolders(store, concept)
    const found = holders.all
    intersectInto(found, live)
    confirmPhrases(store, holders, found)
    for (const slot of slotsOf(found, countBits(found))) held[slot] = (held[slot] as number) + 1
  }
  const matched = emptyBitset(store.slotCount)
  for (let slot = 0; slot < held.length; slot++) {
    if ((held[slot] as number) >= minimum) addBit(matched, slot)
  }
  return matched
}

/** Who has the terms of a concept; `phrased` still have to show that theirs stand as the phrase. */
interface Holders {
  readonly all: Bitset
  /** Holds by an alternative without a phrase; null if there is none. */
  readonly sure: Bitset | null
  readonly phrased: readonly { readonly bits: Bitset; readonly phrase: string }[]
}

function findHolders(store: Store, concept: Concept): Holders {
  const all = emptyBitset(store.slotCount)
  const phrased: { bits: Bitset; phrase: string }[] = []
  for (const alternative of concept.alternatives) {
    if (alternative.phrase === undefined) {
      addHolders(store, alternative, all)
    } else {
      const bits = emptyBitset(store.slotCount)
      addHolders(store, alternative, bits)
      phrased.push({ bits, phrase: alternative.phrase })
    }
  }
  if (phrased.length === 0) return { all, sure: null, phrased }
  const sure = phrased.length < concept.alternatives.length ? all.slice() : null
  for (const { bits } of phrased) uniteInto(all, bits)
  return { all, sure, phrased }
}

/** Takes out of `matched` what holds the concept only by terms that do not stand as the phrase. */
function confirmPhrases(store: Store, { sure, phrased }: Holders, matched: Bitset): void {
  if (phrased.length === 0) return
  for (const slot of slotsOf(matched, countBits(matched))) {
    if (sure && hasBit(sure, slot)) continue
    const surface = store.surfaces[slot] as string
    const stands = phrased.some(
      ({ bits, phrase }) => hasBit(bits, slot) && surface.includes(phrase),
    )
    if (!stands) removeBit(matched, slot)
  }
}

/** Adds the slots that hold all the terms, dead ones included, phrases not looked at. */
function addHolders(store: Store, alternative: Alternative, target: Bitset): void {
  const lists = alternative.terms.map((term) => postingRuns(store, term))
  if (lists.some((runs) => runs.length === 0)) return
  const [shortest, ...others] = lists.sort((a, b) => countEntries(a) - countEntries(b))
  if (!shortest) return
  if (others.length === 0) {
    for (const run of shortest) addSlots(target, run.slots, run.from, run.to)
    return
  }
  const seekers = others.map((runs) => createSeeker(runs))
  for (const run of shortest) {
    for (let at = run.from; at < run.to; at++) {
      const slot = run.slots[at] as number
      if (seekers.every((has) => has(slot))) addBit(target, slot)
    }
  }
}

/** Tells for ascending slots whether the runs hold them. */
function createSeeker(runs: readonly PostingRun[]): (slot: number) => boolean {
  let index = 0
  let at = runs[0]?.from ?? 0
  return (slot) => {
    for (;;) {
      const run = runs[index]
      if (!run) return false
      at = seek(run, at, slot)
      if (at < run.to) return run.slots[at] === slot
      index++
      at = runs[index]?.from ?? 0
    }
  }
}
