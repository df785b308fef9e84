import { type Bitset, countWord } from './bitset'

/** Entries of one block; the last block of a term may have fewer. */
export const blockSize = 128

/** A dense term has the number of its entries noted every so many slots. */
export const rankStep = 256

/** Slots of one window: dense terms have the best code of each noted, top-k works through them. */
export const windowSize = 2048

/**
 * A term that one document in so many holds is dense: a bit for each slot costs little more than
 * packed differences, and sets are joined and counted a word of 32 slots at a time.
 */
export const denseShare = 16

/**
 * The postings of all terms as of a compaction. Term `t` has the entries `entryStarts[t]` to
 * `entryStarts[t + 1]` − 1, ascending by slot; `codes` holds their impacts. A sparse term's slots
 * stand in the blocks `blockStarts[t]` to `blockStarts[t + 1]` − 1: the first slot, then the
 * differences less one in `widths` bits each from word `offsets` of `deltas` on. A dense term has no
 * block but a place in `denseTerms`, and there a bitset, ranks and best codes.
 */
export interface PackedPostings {
  /** Slots below this are in here, and stand in the order of their ids. */
  readonly slotCount: number
  readonly entryStarts: Uint32Array
  readonly codes: Uint8Array
  /** The highest code of each term. */
  readonly bestCodes: Uint8Array
  readonly blockStarts: Uint32Array
  readonly firstSlots: Uint32Array
  readonly widths: Uint8Array
  readonly blockBest: Uint8Array
  readonly offsets: Uint32Array
  readonly deltas: Uint32Array
  /** Ascending. */
  readonly denseTerms: Uint32Array
  /** By dense term, then by word of 32 slots. */
  readonly denseBits: Bitset
  /** By dense term, then by rank step: how many entries of the term stand before it. */
  readonly denseRanks: Uint32Array
  /** By dense term, then by window. */
  readonly denseBest: Uint8Array
}

export const noPostings: PackedPostings = {
  slotCount: 0,
  entryStarts: new Uint32Array(1),
  codes: new Uint8Array(0),
  bestCodes: new Uint8Array(0),
  blockStarts: new Uint32Array(1),
  firstSlots: new Uint32Array(0),
  widths: new Uint8Array(0),
  blockBest: new Uint8Array(0),
  offsets: new Uint32Array(0),
  deltas: new Uint32Array(0),
  denseTerms: new Uint32Array(0),
  denseBits: new Uint32Array(0),
  denseRanks: new Uint32Array(0),
  denseBest: new Uint8Array(0),
}

/** How many terms are in here. */
function termCountOf(packed: PackedPostings): number {
  return packed.entryStarts.length - 1
}

/** How many entries a term has, dead documents included. */
export function entryCount(packed: PackedPostings, term: number): number {
  if (term >= termCountOf(packed)) return 0
  return (packed.entryStarts[term + 1] as number) - (packed.entryStarts[term] as number)
}

/** The place of a term among the dense ones, or −1. */
export function densePlace({ denseTerms }: PackedPostings, term: number): number {
  let low = 0
  let high = denseTerms.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = denseTerms[middle] as number
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The bitset of a dense term by its place. */
export function denseBitsAt({ denseBits, slotCount }: PackedPostings, place: number): Bitset {
  const words = (slotCount + 31) >>> 5
  return denseBits.subarray(place * words, (place + 1) * words)
}

/** Which entry of its term the slot of a dense term is, counted from 0; the term must hold it. */
export function denseRank(packed: PackedPostings, place: number, slot: number): number {
  const words = (packed.slotCount + 31) >>> 5
  const step = (slot / rankStep) | 0
  let rank = packed.denseRanks[place * Math.ceil(packed.slotCount / rankStep) + step] as number
  const last = slot >>> 5
  const base = place * words
  for (let word = (step * rankStep) >>> 5; word < last; word++) {
    rank += countWord(packed.denseBits[base + word] as number)
  }
  const below = (1 << (slot & 31)) - 1
  return rank + countWord((packed.denseBits[base + last] as number) & below)
}

/** How many entries block `block` of `term` has. */
export function blockLength(packed: PackedPostings, term: number, block: number): number {
  const before = (block - (packed.blockStarts[term] as number)) * blockSize
  return Math.min(blockSize, entryCount(packed, term) - before)
}

/** Writes the first `length` slots of a block into `target` from `at` on. */
export function decodeBlock(
  { deltas, firstSlots, offsets, widths }: PackedPostings,
  block: number,
  length: number,
  target: Uint32Array,
  at: number,
): void {
  const width = widths[block] as number
  const mask = width === 32 ? 0xffffffff : (1 << width) - 1
  let slot = firstSlots[block] as number
  target[at] = slot
  if (width === 0) {
    for (let i = 1; i < length; i++) target[at + i] = ++slot
    return
  }
  let word = offsets[block] as number
  let shift = 0
  let current = deltas[word] as number
  for (let i = 1; i < length; i++) {
    let delta = current >>> shift
    shift += width
    if (shift >= 32) {
      current = deltas[++word] as number
      shift -= 32
      if (shift > 0) delta |= current << (width - shift)
    }
    slot += ((delta & mask) >>> 0) + 1
    target[at + i] = slot
  }
}
