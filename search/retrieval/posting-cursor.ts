import { addBit, type Bitset, countWord, hasBit } from './bitset'
import { FreshCursor, type FreshPostings } from './fresh-postings'
import {
  blockLength,
  blockSize,
  decodeBlock,
  denseBitsAt,
  densePlace,
  denseRank,
  entryCount,
  type PackedPostings,
  windowSize,
} from './packed-postings'

const noSlots = new Uint32Array(0)

/**
 * Reads the postings of one term, dead documents included: whole, or slot by slot in ascending
 * order. What was written since the last compaction comes after the rest.
 */
export class PostingCursor {
  /** How many entries there are. */
  readonly count: number
  /** The highest code of the entries of the last compaction. */
  readonly bestCode: number
  private readonly sealedCount: number
  private readonly dense: number
  private readonly bits: Bitset | null
  private readonly block: number
  private readonly endBlock: number
  /** The slots of the current block. */
  private slots = noSlots
  private current = -1
  private length = 0
  private at = 0
  private next: number
  private readonly freshCursor: FreshCursor | null

  constructor(
    private readonly packed: PackedPostings,
    private readonly term: number,
    private readonly fresh: FreshPostings | undefined,
  ) {
    this.sealedCount = entryCount(packed, term)
    this.freshCursor = fresh ? new FreshCursor(fresh) : null
    this.count = this.sealedCount + (fresh?.slots.length ?? 0)
    this.bestCode = this.sealedCount > 0 ? (packed.bestCodes[term] as number) : 0
    this.block = this.sealedCount > 0 ? (packed.blockStarts[term] as number) : 0
    this.endBlock = this.sealedCount > 0 ? (packed.blockStarts[term + 1] as number) : 0
    this.next = this.block
    this.dense =
      this.sealedCount > 0 && this.block === this.endBlock ? densePlace(packed, term) : -1
    this.bits = this.dense >= 0 ? denseBitsAt(packed, this.dense) : null
  }

  /** Adds every slot to `target`. */
  collectInto(target: Bitset): void {
    const { bits, fresh } = this
    if (bits)
      for (let i = 0; i < bits.length; i++) target[i] = (target[i] as number) | (bits[i] as number)
    for (let block = this.block; block < this.endBlock; block++) {
      this.open(block)
      for (let i = 0; i < this.length; i++) addBit(target, this.slots[i] as number)
    }
    for (let i = 0; i < (fresh?.slots.length ?? 0); i++)
      addBit(target, fresh?.slots.data[i] as number)
  }

  /** Writes every slot into `target` from `at` on, which must have room for `count`. */
  copyTo(target: Uint32Array, at: number): void {
    const { bits, fresh, packed } = this
    let next = at
    for (let i = 0; bits && i < bits.length; i++) {
      for (let word = bits[i] as number; word !== 0; word &= word - 1) {
        target[next++] = (i << 5) | (31 - Math.clz32(word & -word))
      }
    }
    for (let block = this.block; block < this.endBlock; block++) {
      const length = blockLength(packed, this.term, block)
      decodeBlock(packed, block, length, target, next)
      next += length
    }
    if (fresh) target.set(fresh.slots.data.subarray(0, fresh.slots.length), next)
  }

  /** Writes the code of every entry into `target` from `at` on, in the order of `copyTo`. */
  copyCodesTo(target: Uint8Array, at: number): void {
    const { packed, fresh } = this
    if (this.sealedCount > 0) {
      const from = packed.entryStarts[this.term] as number
      target.set(packed.codes.subarray(from, from + this.sealedCount), at)
    }
    if (fresh) target.set(fresh.codes.data.subarray(0, fresh.codes.length), at + this.sealedCount)
  }

  /** The code of a slot, 0 if the term is not in it. Slots must not descend from call to call. */
  codeAt(slot: number): number {
    if (slot >= this.packed.slotCount) return this.freshCursor?.codeAt(slot) ?? 0
    if (this.bits) return hasBit(this.bits, slot) ? this.denseCode(slot) : 0
    if (this.seek(slot) !== slot) return 0
    return this.packed.codes[this.entryAt()] as number
  }

  /** Whether the term is in a slot. Slots must not descend from call to call. */
  has(slot: number): boolean {
    if (slot >= this.packed.slotCount) return (this.freshCursor?.codeAt(slot) ?? 0) > 0
    return this.bits ? hasBit(this.bits, slot) : this.seek(slot) === slot
  }

  /** The highest code among the slots of a window; 0 if none is there. Windows must not descend. */
  bestInWindow(window: number): number {
    if (this.bits) {
      const windows = Math.ceil(this.packed.slotCount / windowSize)
      return this.packed.denseBest[this.dense * windows + window] as number
    }
    const from = window * windowSize
    const to = from + windowSize
    const { firstSlots, blockBest } = this.packed
    while (this.next + 1 < this.endBlock && (firstSlots[this.next + 1] as number) <= from)
      this.next++
    let best = 0
    for (let block = this.next; block < this.endBlock; block++) {
      if ((firstSlots[block] as number) >= to) break
      if ((blockBest[block] as number) > best) best = blockBest[block] as number
    }
    return best
  }

  /** Adds factor × code to `sums` (by place in the window) for each hit of the window with the term. */
  addWindow(window: number, hits: Bitset, factor: number, sums: Float64Array): void {
    if (this.bits) {
      this.addDenseWindow(this.bits, window, hits, factor, sums)
      return
    }
    const from = window * windowSize
    const to = from + windowSize
    for (let slot = this.seek(from); slot < to; ) {
      const { slots, length } = this
      const codes = this.packed.codes
      const shift = this.entryAt() - this.at
      let at = this.at
      for (; at < length; at++) {
        slot = slots[at] as number
        if (slot >= to) break
        if (hasBit(hits, slot)) {
          sums[slot - from] = (sums[slot - from] as number) + factor * (codes[shift + at] as number)
        }
      }
      this.at = at
      if (at < length) break
      slot = this.seek(slot + 1)
    }
  }

  private addDenseWindow(
    bits: Bitset,
    window: number,
    hits: Bitset,
    factor: number,
    sums: Float64Array,
  ): void {
    const first = (window * windowSize) >>> 5
    const end = Math.min(bits.length, first + (windowSize >>> 5))
    const codes = this.packed.codes
    let entry =
      (this.packed.entryStarts[this.term] as number) +
      denseRank(this.packed, this.dense, first << 5)
    for (let i = first; i < end; i++) {
      const word = bits[i] as number
      for (let rest = word & (hits[i] as number); rest !== 0; rest &= rest - 1) {
        const lowest = rest & -rest
        const place = ((i - first) << 5) | (31 - Math.clz32(lowest))
        const code = codes[entry + countWord(word & (lowest - 1))] as number
        sums[place] = (sums[place] as number) + factor * code
      }
      entry += countWord(word)
    }
  }

  private denseCode(slot: number): number {
    const entry =
      (this.packed.entryStarts[this.term] as number) + denseRank(this.packed, this.dense, slot)
    return this.packed.codes[entry] as number
  }

  /** Goes to the first packed entry whose slot is not below `slot`; Infinity if there is none. */
  private seek(slot: number): number {
    if (this.block === this.endBlock) return Infinity
    const { firstSlots } = this.packed
    if (this.current < 0) this.open(this.block)
    if (this.current + 1 < this.endBlock && (firstSlots[this.current + 1] as number) <= slot) {
      this.open(this.blockOf(slot))
    }
    const { slots, length } = this
    let at = this.at
    while (at < length && (slots[at] as number) < slot) at++
    this.at = at
    if (at < length) return slots[at] as number
    if (this.current + 1 >= this.endBlock) return Infinity
    this.open(this.current + 1)
    return slots[0] as number
  }

  /** The last block whose first slot is not above `slot`, from the current one on. */
  private blockOf(slot: number): number {
    const { firstSlots } = this.packed
    let low = this.current + 1
    let step = 1
    while (low + step < this.endBlock && (firstSlots[low + step] as number) <= slot) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, this.endBlock)
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((firstSlots[middle] as number) <= slot) low = middle
      else high = middle
    }
    return low
  }

  private open(block: number): void {
    if (this.slots.length === 0) this.slots = new Uint32Array(blockSize)
    this.current = block
    this.length = blockLength(this.packed, this.term, block)
    decodeBlock(this.packed, block, this.length, this.slots, 0)
    this.at = 0
  }

  private entryAt(): number {
    const first = this.packed.entryStarts[this.term] as number
    return first + (this.current - this.block) * blockSize + this.at
  }
}
