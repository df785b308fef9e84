/**
 * Sets of slots, one bit each, in 32-bit words. A bitset is as long as its maker chose; the binary
 * operations take sets of equal length.
 */
export type Bitset = Uint32Array

/** An empty set with room for the slots 0 to `size` − 1. */
export function emptyBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5)
}

/** The set of all slots 0 to `size` − 1. */
export function fullBitset(size: number): Bitset {
  const bits = emptyBitset(size).fill(0xffffffff)
  const rest = size & 31
  if (rest > 0) bits[bits.length - 1] = (1 << rest) - 1
  return bits
}

export function addBit(bits: Bitset, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31))
}

export function removeBit(bits: Bitset, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) & ~(1 << (slot & 31))
}

export function hasBit(bits: Bitset, slot: number): boolean {
  return ((bits[slot >>> 5] as number) & (1 << (slot & 31))) !== 0
}

/** Adds the slots `slots[from]` to `slots[to − 1]`. */
export function addSlots(bits: Bitset, slots: Uint32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const slot = slots[i] as number
    bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31))
  }
}

/** Leaves in `target` what is in `other` too. */
export function intersectInto(target: Bitset, other: Bitset): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) & (other[i] as number)
}

/** Adds to `target` what is in `other`. */
export function uniteInto(target: Bitset, other: Bitset): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) | (other[i] as number)
}

/** Takes out of `target` what is in `other`. */
export function subtractInto(target: Bitset, other: Bitset): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) & ~(other[i] as number)
}

/** How many bits of a 32-bit word are set. Hacker's Delight, section 5-1. */
export function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function countBits(bits: Bitset): number {
  let count = 0
  for (let i = 0; i < bits.length; i++) count += countWord(bits[i] as number)
  return count
}

/** The slots of the set in ascending order; `count` is its size, as `countBits` says. */
export function slotsOf(bits: Bitset, count: number): Uint32Array {
  const slots = new Uint32Array(count)
  let next = 0
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] as number
    while (word !== 0) {
      const lowest = word & -word
      slots[next++] = (i << 5) | (31 - Math.clz32(lowest))
      word ^= lowest
    }
  }
  return slots
}
