import { addBit, type Bitset, emptyBitset } from './bitset'
import type { PostingCursor } from './posting-cursor'
import { SlotSet } from './slot-set'
import type { Store } from './store'
import type { Alternative, Concept } from './text-query'

/** A list is kept as long as it has fewer slots than this part of all. */
const listedShare = 64

/** An alternative with the postings of each of its terms, the rarest first. */
export interface AlternativePostings {
  readonly cursors: readonly PostingCursor[]
  readonly phrase: string | undefined
}

/**
 * The alternatives that the index can hold at all: each term has some posting. An alternative
 * without a term holds nowhere.
 */
export function readAlternatives(
  store: Store,
  { alternatives }: Concept,
): readonly AlternativePostings[] {
  return alternatives.flatMap((alternative) => readAlternative(store, alternative) ?? [])
}

function readAlternative(store: Store, { terms, phrase }: Alternative): AlternativePostings | null {
  const cursors: PostingCursor[] = []
  for (const term of terms) {
    const cursor = store.cursor(term)
    if (!cursor || cursor.count === 0) return null
    cursors.push(cursor)
  }
  if (cursors.length === 0) return null
  return { cursors: cursors.sort((a, b) => a.count - b.count), phrase }
}

/** At most so many slots hold the concept. */
export function estimateHolders(readings: readonly AlternativePostings[]): number {
  return readings.reduce((sum, { cursors }) => sum + (cursors[0]?.count ?? 0), 0)
}

/** The slots that have all the terms of an alternative, dead ones included, phrases not looked at. */
export function findConceptHolders(store: Store, concept: Concept): SlotSet {
  const readings = readAlternatives(store, concept)
  const universe = store.slotCount
  if (estimateHolders(readings) * listedShare <= universe) {
    return SlotSet.ofList(universe, distinct(readings.map(listHolders)))
  }
  const all = emptyBitset(universe)
  for (const reading of readings) collectHolders(reading, all)
  return SlotSet.ofBits(universe, all)
}

function listHolders({ cursors: [rarest, ...others] }: AlternativePostings): Uint32Array {
  if (!rarest) return new Uint32Array(0)
  const slots = new Uint32Array(rarest.count)
  rarest.copyTo(slots, 0)
  if (others.length === 0) return slots
  let count = 0
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number
    if (others.every((cursor) => cursor.has(slot))) slots[count++] = slot
  }
  return slots.subarray(0, count)
}

function collectHolders(reading: AlternativePostings, target: Bitset): void {
  const [rarest, ...others] = reading.cursors
  if (others.length === 0) rarest?.collectInto(target)
  else for (const slot of listHolders(reading)) addBit(target, slot)
}

/** The union of sorted lists, sorted. */
function distinct(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists
  if (lists.length <= 1) return only ?? new Uint32Array(0)
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const list of lists) {
    all.set(list, end)
    end += list.length
  }
  all.sort()
  let count = 0
  for (let i = 0; i < end; i++) {
    if (i === 0 || all[i] !== all[i - 1]) all[count++] = all[i] as number
  }
  return all.subarray(0, count)
}
