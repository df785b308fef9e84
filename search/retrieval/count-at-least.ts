import { type Bitset, emptyBitset } from './bitset'
import { SlotSet } from './slot-set'

/** Few enough slots in all, by this part of the universe, to be sorted as a list. */
const listedShare = 64

/** The slots that are in at least `minimum` (1 or more) of the sets. A set named twice counts twice. */
export function countAtLeast(universe: number, sets: readonly SlotSet[], minimum: number): SlotSet {
  const isListed = sets.every((set) => set.isListed)
  const size = isListed ? sets.reduce((sum, set) => sum + set.size, 0) : universe
  return isListed && size * listedShare <= universe
    ? SlotSet.ofList(universe, countListed(sets, size, minimum))
    : SlotSet.ofBits(universe, countBitted(universe, sets, minimum))
}

function countListed(sets: readonly SlotSet[], size: number, minimum: number): Uint32Array {
  const all = new Uint32Array(size)
  let end = 0
  for (const { slots } of sets) {
    all.set(slots, end)
    end += slots.length
  }
  all.sort()
  let count = 0
  for (let i = 0; i < size; ) {
    const slot = all[i] as number
    let next = i + 1
    while (next < size && all[next] === slot) next++
    if (next - i >= minimum) all[count++] = slot
    i = next
  }
  return all.subarray(0, count)
}

/**
 * Counts 32 slots at a time: bit `b` of a slot's count stands in plane `b`, and adding a set is a
 * ripple of carries. The counts begin so high that those who reach `minimum` run over the top, and
 * there is one place more to keep that they did.
 */
function countBitted(universe: number, sets: readonly SlotSet[], minimum: number): Bitset {
  const words = (universe + 31) >>> 5
  const height = 32 - Math.clz32(minimum - 1)
  const start = 2 ** height - minimum
  const planes = Array.from({ length: height }, (_, plane) =>
    new Uint32Array(words).fill((start >>> plane) & 1 ? 0xffffffff : 0),
  )
  const reached = emptyBitset(universe)
  for (const { bits } of sets) {
    for (let i = 0; i < words; i++) {
      let carry = bits[i] as number
      for (let plane = 0; carry !== 0 && plane < height; plane++) {
        const counts = planes[plane] as Uint32Array
        const before = counts[i] as number
        counts[i] = before ^ carry
        carry &= before
      }
      reached[i] = (reached[i] as number) | carry
    }
  }
  return reached
}
