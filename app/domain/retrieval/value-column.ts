import { addBit, addSlots, type Bitset, countCommon, hasBit } from './bitset'
import type { FacetCount, FieldValue } from './filter'
import { type Growable, growableUint32 } from './growable'

/**
 * A field whose values are few or are asked for one by one. It keeps for each slot its values, and
 * for each value its slots: as a list, and as bits too once the list is the longer of the two.
 */
export class ValueColumn {
  readonly values: FieldValue[] = []
  private readonly ordinals = new Map<FieldValue, number>()
  private readonly starts: Growable<Uint32Array> = growableUint32()
  private readonly entries: Growable<Uint32Array> = growableUint32()
  private readonly slots: Growable<Uint32Array>[] = []
  private readonly dense = new Map<number, Bitset>()
  private slotCount = 0

  constructor() {
    this.starts.push(0)
  }

  /** Takes the values of the next slot; a repeated one counts once. */
  append(values: readonly FieldValue[]): void {
    const slot = this.slotCount++
    const first = this.entries.length
    for (const value of values) {
      const ordinal = this.ordinalOf(value)
      if (this.entries.data.subarray(first, this.entries.length).includes(ordinal)) continue
      this.entries.push(ordinal)
      this.slots[ordinal]?.push(slot)
      this.addDense(ordinal, slot)
    }
    this.starts.push(this.entries.length)
  }

  private ordinalOf(value: FieldValue): number {
    const known = this.ordinals.get(value)
    if (known !== undefined) return known
    const ordinal = this.values.length
    this.values.push(value)
    this.ordinals.set(value, ordinal)
    this.slots.push(growableUint32())
    return ordinal
  }

  private addDense(ordinal: number, slot: number): void {
    const bits = this.dense.get(ordinal)
    if (!bits) return
    if (slot >>> 5 < bits.length) addBit(bits, slot)
    else this.dense.delete(ordinal)
  }

  /** The values of a slot. */
  valuesAt(slot: number): readonly FieldValue[] {
    const from = this.starts.data[slot] as number
    const to = this.starts.data[slot + 1] as number
    return Array.from(
      this.entries.data.subarray(from, to),
      (ordinal) => this.values[ordinal] as FieldValue,
    )
  }

  /** The first value of a slot, or undefined if it has none. */
  firstAt(slot: number): FieldValue | undefined {
    const from = this.starts.data[slot] as number
    if (from === this.starts.data[slot + 1]) return undefined
    return this.values[this.entries.data[from] as number]
  }

  /** Adds to `bits` the slots that hold `value`, dead ones included. */
  collect(value: FieldValue, bits: Bitset): void {
    const ordinal = this.ordinals.get(value)
    if (ordinal === undefined) return
    const dense = this.denseOf(ordinal)
    if (dense) {
      const shared = Math.min(bits.length, dense.length)
      for (let i = 0; i < shared; i++) bits[i] = (bits[i] as number) | (dense[i] as number)
    } else {
      const list = this.slots[ordinal] as Growable<Uint32Array>
      addSlots(bits, list.data, 0, list.length)
    }
  }

  private denseOf(ordinal: number): Bitset | undefined {
    const known = this.dense.get(ordinal)
    if (known) return known
    const list = this.slots[ordinal] as Growable<Uint32Array>
    if (list.length < this.slotCount >>> 5) return undefined
    // A quarter more than needed, so that the next writes only set a bit.
    const bits: Bitset = new Uint32Array((this.slotCount >>> 5) + (this.slotCount >>> 7) + 1)
    addSlots(bits, list.data, 0, list.length)
    this.dense.set(ordinal, bits)
    return bits
  }

  /**
   * How many slots of `hits` hold each value, most first, ties by value; values without any are
   * left out. `slots` lists the same set as `hits`.
   */
  count(hits: Bitset, slots: Uint32Array): readonly FacetCount[] {
    const words = hits.length
    let costByValue = 0
    for (const list of this.slots) costByValue += Math.min(list.length, words)
    const perSlot = this.entries.length / Math.max(1, this.slotCount)
    const counts =
      costByValue < slots.length * (perSlot + 1) ? this.countByValue(hits) : this.countBySlot(slots)
    const facets: FacetCount[] = []
    counts.forEach((count, ordinal) => {
      if (count > 0) facets.push({ value: this.values[ordinal] as FieldValue, count })
    })
    return facets.sort((a, b) => b.count - a.count || compareValues(a.value, b.value))
  }

  private countBySlot(slots: Uint32Array): Uint32Array {
    const counts = new Uint32Array(this.values.length)
    const starts = this.starts.data
    const entries = this.entries.data
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number
      const to = starts[slot + 1] as number
      for (let at = starts[slot] as number; at < to; at++) {
        const ordinal = entries[at] as number
        counts[ordinal] = (counts[ordinal] as number) + 1
      }
    }
    return counts
  }

  private countByValue(hits: Bitset): Uint32Array {
    return Uint32Array.from(this.slots, (list, ordinal) => {
      const dense = this.denseOf(ordinal)
      if (dense) return countCommon(hits, dense)
      let count = 0
      for (let i = 0; i < list.length; i++) if (hasBit(hits, list.data[i] as number)) count++
      return count
    })
  }
}

/** Ascending: numbers by size, strings by code unit, false before true. */
export function compareValues(a: FieldValue, b: FieldValue): number {
  return a < b ? -1 : a > b ? 1 : 0
}
