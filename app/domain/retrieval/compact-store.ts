import { slotsOf } from './bitset'
import { type SortedPostings, Store } from './store'

/**
 * A new store with the live documents of `store`, its slots in the order of ids and its postings in
 * one run. `store` stays as it is and may go on answering. Time and memory are linear in the number
 * of postings: slots are visited in their new order, so every posting list fills up sorted.
 */
export function compactStore(store: Store): Store {
  const compacted = new Store(store.spec)
  compacted.forwardTerms.reserve(store.forwardTerms.length)
  compacted.forwardImpacts.reserve(store.forwardImpacts.length)
  const termMap = new Int32Array(store.vocabulary.terms.length).fill(-1)
  for (const slot of liveSlotsById(store)) compacted.adopt(store, slot, termMap)
  compacted.sorted = sortPostings(compacted)
  return compacted
}

function liveSlotsById(store: Store): Uint32Array {
  const slots = slotsOf(store.liveBits(), store.liveCount)
  return slots.sort((a, b) => ((store.ids[a] as string) < (store.ids[b] as string) ? -1 : 1))
}

function sortPostings(store: Store): SortedPostings {
  const termCount = store.vocabulary.terms.length
  const offsets = new Uint32Array(termCount + 1)
  for (let term = 0; term < termCount; term++) {
    offsets[term + 1] =
      (offsets[term] as number) + (store.vocabulary.frequencies.data[term] as number)
  }
  const next = offsets.slice(0, termCount)
  const size = offsets[termCount] as number
  const slots = new Uint32Array(size)
  const impacts = new Float32Array(size)
  for (let slot = 0; slot < store.slotCount; slot++) {
    const end = store.forwardStarts.data[slot + 1] as number
    for (let at = store.forwardStarts.data[slot] as number; at < end; at++) {
      const term = store.forwardTerms.data[at] as number
      const place = next[term] as number
      slots[place] = slot
      impacts[place] = store.forwardImpacts.data[at] as number
      next[term] = place + 1
    }
  }
  return { slotCount: store.slotCount, offsets, slots, impacts }
}
