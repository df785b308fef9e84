import { addBit, type Bitset } from './bitset'

type Numbers = Float32Array | Float64Array

const noNumbers: readonly number[] = []

/**
 * A field of numbers for ranges and order; a slot may hold none, one or several. Four bytes a slot
 * as long as all numbers fit into 32 bits without loss, eight after that; slots with several keep
 * theirs apart.
 */
export class NumberColumn {
  /** The first number of each slot, NaN for none; read up to `length` only. */
  first: Numbers
  length: number
  /** All the numbers of those slots that have several. */
  readonly several: Map<number, readonly number[]>

  /** Takes over `first`, of which every entry counts; it is copied before it is written to. */
  constructor(
    first: Numbers = new Float32Array(0),
    several = new Map<number, readonly number[]>(),
  ) {
    this.first = first
    this.length = first.length
    this.several = several
  }

  /** Takes the numbers of the next slot. */
  append(values: readonly number[]): void {
    const value = values[0] ?? Number.NaN
    const isWide = this.first instanceof Float64Array || values.some((it) => Math.fround(it) !== it)
    if (this.length === this.first.length || isWide !== this.first instanceof Float64Array) {
      const room = Math.max(16, this.length === this.first.length ? 2 * this.length : this.length)
      const larger = isWide ? new Float64Array(room) : new Float32Array(room)
      larger.set(this.first.subarray(0, this.length))
      this.first = larger
    }
    if (values.length > 1) this.several.set(this.length, [...values])
    this.first[this.length++] = value
  }

  /** The numbers of a slot. */
  valuesAt(slot: number): readonly number[] {
    const several = this.several.get(slot)
    if (several) return several
    const first = this.first[slot] as number
    return Number.isNaN(first) ? noNumbers : [first]
  }

  /** The smallest number of a slot, or undefined if it has none. */
  smallestAt(slot: number): number | undefined {
    const several = this.several.get(slot)
    if (several) return Math.min(...several)
    const first = this.first[slot] as number
    return Number.isNaN(first) ? undefined : first
  }

  /** Adds to `bits` the slots that hold a number from `min` to `max`, both included. */
  collectRange(min: number, max: number, bits: Bitset): void {
    const { first, length } = this
    for (let slot = 0; slot < length; slot++) {
      const value = first[slot] as number
      if (value >= min && value <= max) addBit(bits, slot)
    }
    for (const [slot, values] of this.several) {
      if (values.some((value) => value >= min && value <= max)) addBit(bits, slot)
    }
  }

  /** Adds to `bits` the slots that hold one of the numbers. */
  collect(wanted: ReadonlySet<number>, bits: Bitset): void {
    for (let slot = 0; slot < this.length; slot++) {
      if (wanted.has(this.first[slot] as number)) addBit(bits, slot)
    }
    for (const [slot, values] of this.several) {
      if (values.some((value) => wanted.has(value))) addBit(bits, slot)
    }
  }

  /** In memory. */
  get bytes(): number {
    return this.first.byteLength + 60 * this.several.size
  }
}
