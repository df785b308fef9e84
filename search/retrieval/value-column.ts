import { addSlots, type Bitset, emptyBitset } from './bitset'
import { CodeList } from './code-list'
import type { FacetCount, FieldValue } from './filter'

/** Slots that hold a value among the first `upTo`: a list, or bits where these are shorter. */
interface Holders {
  readonly upTo: number
  readonly slots: Uint32Array | null
  readonly bits: Bitset | null
}

/**
 * A field whose values are few or are asked for one by one. A slot keeps one code, that of its
 * list of values: equal lists are kept once. So counting costs one step a hit, however many values
 * it has. Who holds a value is found by going through the codes, and kept for the next time.
 */
export class ValueColumn {
  /** The distinct values in order of arrival. */
  readonly values: FieldValue[] = []
  /** The distinct lists of values, as places in `values`. The first is empty. */
  readonly lists: (readonly number[])[] = []
  /** By slot: place in `lists`. */
  readonly codes: CodeList
  private readonly ordinals = new Map<FieldValue, number>()
  private readonly listCodes = new Map<string, number>()
  private readonly holders = new Map<number, Holders>()
  private sorted: { readonly ranked: Uint32Array; readonly places: Uint32Array } | null = null

  constructor(
    values: readonly FieldValue[] = [],
    lists: readonly (readonly number[])[] = [[]],
    codes = new CodeList(),
  ) {
    this.codes = codes
    for (const value of values) this.ordinalOf(value)
    for (const list of lists) this.codeOf(list)
  }

  /** Takes the values of the next slot; a repeated one counts once. */
  append(values: readonly FieldValue[]): void {
    const ordinals = values.map((value) => this.ordinalOf(value))
    this.codes.push(this.codeOf(ordinals.length > 1 ? [...new Set(ordinals)] : ordinals))
  }

  /** Takes for the next slot what `slot` of `from` has; `known` remembers the lists gone over. */
  adopt(from: ValueColumn, slot: number, known: Map<number, number>): void {
    const code = from.codes.at(slot)
    let own = known.get(code)
    if (own === undefined) {
      own = this.codeOf(from.valuesOf(code).map((value) => this.ordinalOf(value)))
      known.set(code, own)
    }
    this.codes.push(own)
  }

  private ordinalOf(value: FieldValue): number {
    const known = this.ordinals.get(value)
    if (known !== undefined) return known
    this.values.push(value)
    this.ordinals.set(value, this.values.length - 1)
    return this.values.length - 1
  }

  private codeOf(ordinals: readonly number[]): number {
    const key = ordinals.join()
    const known = this.listCodes.get(key)
    if (known !== undefined) return known
    this.lists.push(ordinals)
    this.listCodes.set(key, this.lists.length - 1)
    return this.lists.length - 1
  }

  private valuesOf(code: number): readonly FieldValue[] {
    return (this.lists[code] ?? []).map((ordinal) => this.values[ordinal] as FieldValue)
  }

  /** The values of a slot. */
  valuesAt(slot: number): readonly FieldValue[] {
    return this.valuesOf(this.codes.at(slot))
  }

  /** The first value of a slot, or undefined if it has none. */
  firstAt(slot: number): FieldValue | undefined {
    const first = this.lists[this.codes.at(slot)]?.[0]
    return first === undefined ? undefined : this.values[first]
  }

  /** Adds to `bits` the slots that hold `value`, dead ones included. */
  collect(value: FieldValue, bits: Bitset): void {
    const ordinal = this.ordinals.get(value)
    if (ordinal === undefined) return
    const holders = this.holdersOf(ordinal)
    if (holders.slots) addSlots(bits, holders.slots, 0, holders.slots.length)
    for (let i = 0; holders.bits && i < holders.bits.length; i++) {
      bits[i] = (bits[i] as number) | (holders.bits[i] as number)
    }
    const later = this.findHolders(ordinal, holders.upTo)
    addSlots(bits, later, 0, later.length)
  }

  /** Kept until a quarter more slots have come: those are few enough to be gone through each time. */
  private holdersOf(ordinal: number): Holders {
    const known = this.holders.get(ordinal)
    const upTo = this.codes.length
    if (known && upTo - known.upTo <= known.upTo >>> 2) return known
    const slots = this.findHolders(ordinal, 0)
    const isDense = slots.length > upTo >>> 5
    const bits = isDense ? emptyBitset(upTo) : null
    if (bits) addSlots(bits, slots, 0, slots.length)
    const holders = { upTo, slots: isDense ? null : slots, bits }
    this.holders.set(ordinal, holders)
    return holders
  }

  private findHolders(ordinal: number, from: number): Uint32Array {
    const { data, length } = this.codes
    const wanted = Uint8Array.from(this.lists, (list) => (list.includes(ordinal) ? 1 : 0))
    let count = 0
    for (let slot = from; slot < length; slot++) count += wanted[data[slot] as number] as number
    const slots = new Uint32Array(count)
    let next = 0
    for (let slot = from; next < count; slot++) {
      if (wanted[data[slot] as number] === 1) slots[next++] = slot
    }
    return slots
  }

  /**
   * How many of `slots` hold each value, most first, ties by value; values without any are left out.
   */
  count(slots: Uint32Array): readonly FacetCount[] {
    const counts = new Uint32Array(this.values.length)
    const add = (count: number, code: number) => {
      if (count === 0) return
      for (const ordinal of this.lists[code] ?? []) {
        counts[ordinal] = (counts[ordinal] as number) + count
      }
    }
    const byList = this.countLists(slots)
    if (!(byList instanceof Uint32Array)) byList.forEach(add)
    else for (let code = 0; code < byList.length; code++) add(byList[code] as number, code)
    return this.inOrder(counts)
  }

  /** Each value has a place in the order of all, so that what is sorted are plain numbers. */
  private inOrder(counts: Uint32Array): readonly FacetCount[] {
    const { ranked, places } = this.order()
    const size = ranked.length
    let found = 0
    for (const count of counts) if (count > 0) found += 1
    const keys = new Float64Array(found)
    counts.forEach((count, ordinal) => {
      // A larger count makes a smaller key, whatever the place.
      if (count > 0) keys[--found] = (places[ordinal] as number) - count * size
    })
    return Array.from(keys.sort(), (key) => {
      const ordinal = ranked[((key % size) + size) % size] as number
      return { value: this.values[ordinal] as FieldValue, count: counts[ordinal] as number }
    })
  }

  /** The places in `values` in ascending order of the values, and by place in `values` that order. */
  private order(): { readonly ranked: Uint32Array; readonly places: Uint32Array } {
    if (this.sorted?.ranked.length === this.values.length) return this.sorted
    const { values } = this
    const ranked = Uint32Array.from(values, (_, ordinal) => ordinal).sort((a, b) =>
      compareValues(values[a] as FieldValue, values[b] as FieldValue),
    )
    const places = new Uint32Array(ranked.length)
    ranked.forEach((ordinal, place) => {
      places[ordinal] = place
    })
    this.sorted = { ranked, places }
    return this.sorted
  }

  private countLists(slots: Uint32Array): Uint32Array | ReadonlyMap<number, number> {
    const { data } = this.codes
    if (slots.length * 8 < this.lists.length) {
      const counts = new Map<number, number>()
      for (const slot of slots) {
        const code = data[slot] as number
        counts.set(code, (counts.get(code) ?? 0) + 1)
      }
      return counts
    }
    const counts = new Uint32Array(this.lists.length)
    if (data instanceof Uint8Array) countBytes(data, slots, counts)
    else countWords(data, slots, counts)
    return counts
  }

  /** In memory; a distinct list is taken for 120 bytes and a distinct value for 100. */
  get bytes(): number {
    let kept = 0
    for (const { slots, bits } of this.holders.values()) kept += (slots ?? bits)?.byteLength ?? 0
    const order = this.sorted ? 8 * this.sorted.ranked.length : 0
    const lists = 120 * this.lists.length + 100 * this.values.length
    return this.codes.data.byteLength + kept + order + lists
  }
}

/** The same as `countWords`: a loop that only ever reads bytes is compiled to a faster one. */
function countBytes(codes: Uint8Array, slots: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < slots.length; i++) {
    const code = codes[slots[i] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
}

function countWords(
  codes: Uint16Array | Uint32Array,
  slots: Uint32Array,
  counts: Uint32Array,
): void {
  for (let i = 0; i < slots.length; i++) {
    const code = codes[slots[i] as number] as number
    counts[code] = (counts[code] as number) + 1
  }
}

/** Ascending: numbers by size, strings by code unit, false before true. */
export function compareValues(a: FieldValue, b: FieldValue): number {
  return a < b ? -1 : a > b ? 1 : 0
}
