import {
  addSlots,
  type Bitset,
  countBits,
  emptyBitset,
  hasBit,
  intersectInto,
  slotsOf,
} from './bitset'

/**
 * A set of slots out of `universe`, held as whichever came first, a sorted list or bits; the other
 * form and the size are found out when asked for. Neither may be written to.
 */
export class SlotSet {
  private constructor(
    readonly universe: number,
    private listed: Uint32Array | null,
    private bitted: Bitset | null,
    private counted: number,
  ) {}

  /** `slots` ascend and are distinct. */
  static ofList(universe: number, slots: Uint32Array): SlotSet {
    return new SlotSet(universe, slots, null, slots.length)
  }

  static ofBits(universe: number, bits: Bitset): SlotSet {
    return new SlotSet(universe, null, bits, -1)
  }

  /** True if going through the slots costs nothing but their number. */
  get isListed(): boolean {
    return this.listed !== null
  }

  get size(): number {
    if (this.counted < 0) this.counted = countBits(this.bitted as Bitset)
    return this.counted
  }

  get slots(): Uint32Array {
    this.listed ??= slotsOf(this.bitted as Bitset, this.size)
    return this.listed
  }

  get bits(): Bitset {
    if (!this.bitted) {
      const slots = this.slots
      this.bitted = emptyBitset(this.universe)
      addSlots(this.bitted, slots, 0, slots.length)
    }
    return this.bitted
  }

  /** Those that are in `other` too, which is as long as the universe. */
  within(other: Bitset): SlotSet {
    if (this.listed && !this.bitted) return this.where((slot) => hasBit(other, slot))
    const bits = this.bits.slice()
    intersectInto(bits, other)
    return SlotSet.ofBits(this.universe, bits)
  }

  /** Those that `holds` is true of; it is asked in ascending order. */
  where(holds: (slot: number) => boolean): SlotSet {
    const { slots } = this
    const kept = new Uint32Array(slots.length)
    let count = 0
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number
      if (holds(slot)) kept[count++] = slot
    }
    return SlotSet.ofList(this.universe, kept.subarray(0, count))
  }

  /** Those that are in both. */
  and(other: SlotSet): SlotSet {
    if (this.isListed && other.isListed && !this.bitted && !other.bitted) {
      return SlotSet.ofList(this.universe, intersection(this.slots, other.slots))
    }
    return this.isListed ? this.within(other.bits) : other.within(this.bits)
  }
}

function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length))
  let count = 0
  let j = 0
  for (let i = 0; i < a.length; i++) {
    const slot = a[i] as number
    while (j < b.length && (b[j] as number) < slot) j++
    if (j < b.length && b[j] === slot) both[count++] = slot
  }
  return both.slice(0, count)
}
