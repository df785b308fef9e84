import { type Bitset, countBits, slotsOf } from './bitset'
import { PostingsPacker } from './pack-postings'
import { denseShare } from './packed-postings'
import { PointColumn } from './point-column'
import { sortInSteps } from './sort-in-steps'
import { createColumns, Store } from './store'
import { StringTableBuilder } from './string-table'
import { TextColumn } from './text-column'
import { TextCounts } from './text-counts'
import { Vocabulary } from './vocabulary'

/** What is done between two yields, in entries read: a few milliseconds' worth. */
const budget = 10_000

/** The same where a step is but a look at an array. */
const scanBudget = 200_000

/** Beginning a term costs about as much as so many entries. */
const termCost = 20

/** Copying the fields of a slot costs about as much as so many entries. */
const slotCost = 100

/**
 * A new store with the live documents of `store`, its slots in the order of ids and all postings
 * packed. Yields every few milliseconds; `store` may be read and written all the while, and the last
 * step takes over what was written meanwhile. Time and memory are linear in the number of postings.
 */
export function* compactInSteps(store: Store): Generator<void, Store> {
  const { slotCount } = store
  const live = store.liveBits()
  const ordered = yield* orderById(store, live)
  const places = new Int32Array(slotCount).fill(-1)
  for (let place = 0; place < ordered.length; place++) places[ordered[place] as number] = place
  const copied = yield* copySlots(store, ordered)
  const packed = yield* packTerms(store, places, ordered.length)
  const compacted = new Store(store.spec, { ...copied, ...packed, counts: new TextCounts() })
  yield
  compacted.follow(store, slotCount, live, places)
  return compacted
}

/** The live slots by ascending id. The packed ones are so already: only the others are sorted. */
function* orderById({ ids, sorted }: Store, live: Bitset): Generator<void, Uint32Array> {
  const slots = slotsOf(live, countBits(live))
  yield
  const sealed = slots.subarray(0, countBelow(slots, sorted.slotCount))
  const fresh = yield* sortInSteps(slots.subarray(sealed.length), (a, b) => ids.at(a) < ids.at(b))
  if (fresh.length === 0) return slots
  const merged = new Uint32Array(slots.length)
  let next = 0
  let own = sealed.length > 0 ? ids.at(sealed[0] as number) : ''
  for (let at = 0, i = 0; at < merged.length; at++) {
    const isOwn = next < sealed.length && (i === fresh.length || own < ids.at(fresh[i] as number))
    merged[at] = (isOwn ? sealed[next++] : fresh[i++]) as number
    if (isOwn && next < sealed.length && i < fresh.length) own = ids.at(sealed[next] as number)
    if (at % budget === 0) yield
  }
  return merged
}

/** How many of the ascending slots are below `slot`. */
function countBelow(slots: Uint32Array, slot: number): number {
  let low = 0
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((slots[middle] as number) < slot) low = middle + 1
    else high = middle
  }
  return low
}

function* copySlots(store: Store, ordered: Uint32Array) {
  const ids = new StringTableBuilder(ordered.length, store.ids.units)
  const surfaces = new StringTableBuilder(ordered.length, store.surfaces.units)
  const columns = createColumns(store.spec)
  const locations = new PointColumn()
  const known = new Map([...columns.keys()].map((name) => [name, new Map<number, number>()]))
  for (let place = 0; place < ordered.length; place++) {
    const slot = ordered[place] as number
    copyText(store.ids, slot, ids)
    copyText(store.surfaces, slot, surfaces)
    locations.append(store.locations.at(slot))
    for (const [name, { values, numbers }] of columns) {
      const from = store.columns.get(name)
      if (values && from?.values) values.adopt(from.values, slot, known.get(name) ?? new Map())
      if (numbers && from?.numbers) numbers.append(from.numbers.valuesAt(slot))
    }
    if ((place * slotCost) % budget < slotCost) yield
  }
  return {
    ids: new TextColumn(ids.build()),
    surfaces: new TextColumn(surfaces.build()),
    columns,
    locations,
  }
}

function copyText(text: TextColumn, slot: number, target: StringTableBuilder): void {
  if (slot < text.sealed.length) target.copy(text.sealed, slot)
  else target.push(text.at(slot))
}

/** Room for the entries of any one term: a new array for each would keep the collector busy. */
interface Room {
  readonly slots: Uint32Array
  readonly codes: Uint8Array
  readonly pairs: Float64Array
  /** A code for each new slot, all 0 between two terms. */
  readonly byPlace: Uint8Array
}

/** Terms that no live document holds are left out; the others keep their order. */
function* packTerms(store: Store, places: Int32Array, size: number) {
  const packer = new PostingsPacker(size, countEntries(store))
  const vocabulary = new Vocabulary()
  let room: Room = {
    slots: new Uint32Array(store.slotCount),
    codes: new Uint8Array(store.slotCount),
    pairs: new Float64Array(Math.ceil(size / denseShare)),
    byPlace: new Uint8Array(size),
  }
  const count = store.vocabulary.terms.length
  let read = 0
  for (let term = 0; term < count; term++) {
    const cursor = store.cursorAt(term)
    // Writes between the steps may have lengthened the list.
    if (cursor.count > room.slots.length) {
      const most = 2 * cursor.count
      room = { ...room, slots: new Uint32Array(most), codes: new Uint8Array(most) }
    }
    cursor.copyTo(room.slots, 0)
    cursor.copyCodesTo(room.codes, 0)
    const isMany = cursor.count * denseShare >= size
    const kept = isMany
      ? yield* moveMany(room, cursor.count, places)
      : moveFew(room, cursor.count, places)
    if (kept > 0) {
      packer.push(room.slots.subarray(0, kept), room.codes.subarray(0, kept))
      vocabulary.intern(store.vocabulary.terms[term] as string)
    }
    read += isMany ? budget : cursor.count + termCost
    if (read >= budget) {
      read = 0
      yield
    }
  }
  yield
  return { sorted: packer.build(), vocabulary }
}

function countEntries(store: Store): number {
  let count = store.sorted.codes.length
  for (const { slots } of store.fresh.values()) count += slots.length
  return count
}

/**
 * Puts the first `length` entries of the room under their new slots, ascending, and leaves out those
 * that have none. Returns how many are left.
 */
function moveFew({ slots, codes, pairs }: Room, length: number, places: Int32Array): number {
  // Place and code in one number, so that both are sorted at once: 2³² × 2⁸ is exact in 64 bits.
  let kept = 0
  let isSorted = true
  for (let i = 0; i < length; i++) {
    const place = places[slots[i] as number] ?? -1
    if (place < 0) continue
    const pair = place * 256 + (codes[i] as number)
    if (kept > 0 && pair < (pairs[kept - 1] as number)) isSorted = false
    pairs[kept++] = pair
  }
  if (!isSorted) pairs.subarray(0, kept).sort()
  for (let i = 0; i < kept; i++) {
    const pair = pairs[i] as number
    const place = Math.floor(pair / 256)
    slots[i] = place
    codes[i] = pair - place * 256
  }
  return kept
}

/** The same for a term of many, without sorting. */
function* moveMany(
  { slots, codes, byPlace }: Room,
  length: number,
  places: Int32Array,
): Generator<void, number> {
  for (let i = 0; i < length; i++) {
    const place = places[slots[i] as number] ?? -1
    if (place >= 0) byPlace[place] = codes[i] as number
    if (i % scanBudget === 0) yield
  }
  let kept = 0
  for (let place = 0; place < byPlace.length; place++) {
    const code = byPlace[place] as number
    if (code > 0) {
      slots[kept] = place
      codes[kept++] = code
      byPlace[place] = 0
    }
    if (place % scanBudget === 0) yield
  }
  return kept
}
