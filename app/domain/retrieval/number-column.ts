import { addBit, type Bitset } from './bitset'
import { type Growable, growableFloat64, growableUint32 } from './growable'

/** A field of numbers for ranges and order; a slot may hold none, one or several. */
export class NumberColumn {
  private readonly starts: Growable<Uint32Array> = growableUint32()
  private readonly entries: Growable<Float64Array> = growableFloat64()

  constructor() {
    this.starts.push(0)
  }

  /** Takes the numbers of the next slot. */
  append(values: readonly number[]): void {
    for (const value of values) this.entries.push(value)
    this.starts.push(this.entries.length)
  }

  valuesAt(slot: number): readonly number[] {
    return Array.from(
      this.entries.data.subarray(this.starts.data[slot], this.starts.data[slot + 1]),
    )
  }

  /** The smallest number of a slot, or undefined if it has none. */
  smallestAt(slot: number): number | undefined {
    const from = this.starts.data[slot] as number
    const to = this.starts.data[slot + 1] as number
    if (from === to) return undefined
    let smallest = this.entries.data[from] as number
    for (let at = from + 1; at < to; at++) {
      smallest = Math.min(smallest, this.entries.data[at] as number)
    }
    return smallest
  }

  /** Adds to `bits` the slots that hold a number from `min` to `max`, both included. */
  collectRange(min: number, max: number, bits: Bitset): void {
    const starts = this.starts.data
    const entries = this.entries.data
    let at = 0
    for (let slot = 0; slot + 1 < this.starts.length; slot++) {
      const to = starts[slot + 1] as number
      for (; at < to; at++) {
        const value = entries[at] as number
        if (value >= min && value <= max) addBit(bits, slot)
      }
    }
  }

  /** Adds to `bits` the slots that hold one of the numbers. */
  collect(wanted: ReadonlySet<number>, bits: Bitset): void {
    for (let slot = 0; slot + 1 < this.starts.length; slot++) {
      const to = this.starts.data[slot + 1] as number
      for (let at = this.starts.data[slot] as number; at < to; at++) {
        if (wanted.has(this.entries.data[at] as number)) addBit(bits, slot)
      }
    }
  }
}
