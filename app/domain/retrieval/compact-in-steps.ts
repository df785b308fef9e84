import { type Bitset, countBits, slotsOf } from './bitset'
import { PostingsPacker } from './pack-postings'
import { denseShare } from './packed-postings'
import { PointColumn } from './point-column'
import { sortInSteps } from './sort-in-steps'
import { createColumns, Store } from './store'
import { StringTableBuilder } from './string-table'
import { TextColumn } from './text-column'
import { Vocabulary } from './vocabulary'

/** What is done between two yields, in entries read: a few milliseconds' worth. */
const budget = 10_000

/** The same where a step is but a look at an array. */
const scanBudget = 200_000

/** Copying the fields of a slot costs about as much as so many entries. */
const slotCost = 20

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
  const compacted = new Store(store.spec, { ...copied, ...packed })
  yield
  compacted.follow(store, slotCount, live, places)
  return compacted
}

/** The live slots by ascending id. The packed ones are so already: only the others are sorted. */
function* orderById(store: Store, live: Bitset): Generator<void, Uint32Array> {
  const slots = slotsOf(live, countBits(live))
  const sealed = slots.filter((slot) => slot < store.sorted.slotCount)
  const ids = Array.from(slots.subarray(sealed.length), (slot) => store.ids.at(slot))
  yield
  const order = yield* sortInSteps(
    Uint32Array.from(ids, (_, i) => i),
    (a, b) => (ids[a] as string) < (ids[b] as string),
  )
  const merged = new Uint32Array(slots.length)
  let next = 0
  let own = sealed.length > 0 ? store.ids.at(sealed[0] as number) : ''
  for (let at = 0, i = 0; at < merged.length; at++) {
    const isSealed =
      next < sealed.length && (i >= order.length || own < (ids[order[i] as number] as string))
    if (isSealed) {
      merged[at] = sealed[next++] as number
      if (next < sealed.length && order.length > i) own = store.ids.at(sealed[next] as number)
    } else merged[at] = slots[sealed.length + (order[i++] as number)] as number
    if (at % budget === 0) yield
  }
  return merged
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

/** Terms that no live document holds are left out; the others keep their order. */
function* packTerms(store: Store, places: Int32Array, size: number) {
  const packer = new PostingsPacker(size, countEntries(store))
  const vocabulary = new Vocabulary()
  const scratch = new Uint8Array(size)
  const count = store.vocabulary.terms.length
  let read = 0
  for (let term = 0; term < count; term++) {
    const cursor = store.cursorAt(term)
    const slots = new Uint32Array(cursor.count)
    const codes = new Uint8Array(cursor.count)
    cursor.copyTo(slots, 0)
    cursor.copyCodesTo(codes, 0)
    const isDense = cursor.count * denseShare >= size
    const moved = isDense
      ? yield* moveMany(slots, codes, places, scratch)
      : moveFew(slots, codes, places)
    if (moved.slots.length > 0) {
      packer.push(moved.slots, moved.codes)
      vocabulary.intern(store.vocabulary.terms[term] as string)
    }
    read += isDense ? budget : cursor.count + slotCost
    if (read >= budget) {
      read = 0
      yield
    }
  }
  return { sorted: packer.build(), vocabulary }
}

function countEntries(store: Store): number {
  let count = store.sorted.codes.length
  for (const { slots } of store.fresh.values()) count += slots.length
  return count
}

interface Moved {
  readonly slots: Uint32Array
  readonly codes: Uint8Array
}

/** The entries under their new slots, ascending; what has none is left out. */
function moveFew(slots: Uint32Array, codes: Uint8Array, places: Int32Array): Moved {
  // Place and code in one number, so that both are sorted at once: 2³² × 2⁸ is exact in 64 bits.
  const pairs = new Float64Array(slots.length)
  let count = 0
  let isSorted = true
  for (let i = 0; i < slots.length; i++) {
    const place = places[slots[i] as number] ?? -1
    if (place < 0) continue
    const pair = place * 256 + (codes[i] as number)
    if (count > 0 && pair < (pairs[count - 1] as number)) isSorted = false
    pairs[count++] = pair
  }
  const kept = pairs.subarray(0, count)
  if (!isSorted) kept.sort()
  const moved = { slots: new Uint32Array(count), codes: new Uint8Array(count) }
  for (let i = 0; i < count; i++) {
    const place = Math.floor((kept[i] as number) / 256)
    moved.slots[i] = place
    moved.codes[i] = (kept[i] as number) - place * 256
  }
  return moved
}

/** The same for a term of many: one code per new slot in `scratch`, which is left all zero. */
function* moveMany(
  slots: Uint32Array,
  codes: Uint8Array,
  places: Int32Array,
  scratch: Uint8Array,
): Generator<void, Moved> {
  let count = 0
  for (let i = 0; i < slots.length; i++) {
    const place = places[slots[i] as number] ?? -1
    if (place >= 0) {
      scratch[place] = codes[i] as number
      count++
    }
    if (i % scanBudget === 0) yield
  }
  const moved = { slots: new Uint32Array(count), codes: new Uint8Array(count) }
  let next = 0
  for (let place = 0; place < scratch.length; place++) {
    const code = scratch[place] as number
    if (code > 0) {
      moved.slots[next] = place
      moved.codes[next++] = code
      scratch[place] = 0
    }
    if (place % scanBudget === 0) yield
  }
  return moved
}
