import { addBit, type Bitset, emptyBitset } from './bitset'
import { type Growable, growableUint8, growableUint32 } from './growable'
import { blockSize, denseShare, type PackedPostings, rankStep, windowSize } from './packed-postings'

/** Takes the postings of one term after the other and packs them. */
export class PostingsPacker {
  private readonly entryStarts: Growable<Uint32Array> = growableUint32()
  private readonly codes: Growable<Uint8Array> = growableUint8()
  private readonly bestCodes: Growable<Uint8Array> = growableUint8()
  private readonly blockStarts: Growable<Uint32Array> = growableUint32()
  private readonly firstSlots: Growable<Uint32Array> = growableUint32()
  private readonly widths: Growable<Uint8Array> = growableUint8()
  private readonly blockBest: Growable<Uint8Array> = growableUint8()
  private readonly offsets: Growable<Uint32Array> = growableUint32()
  private readonly deltas: Growable<Uint32Array> = growableUint32()
  private readonly dense: { term: number; bits: Bitset; ranks: Uint32Array; best: Uint8Array }[] =
    []

  /** There will be `slotCount` slots and at most `entries` postings in all. */
  constructor(
    private readonly slotCount: number,
    entries: number,
  ) {
    this.codes.reserve(entries)
    this.entryStarts.push(0)
    this.blockStarts.push(0)
  }

  /** The next term's entries: ascending slots and the code of each. */
  push(slots: Uint32Array, codes: Uint8Array): void {
    const { length } = slots
    const term = this.entryStarts.length - 1
    let best = 0
    for (let i = 0; i < length; i++) if ((codes[i] as number) > best) best = codes[i] as number
    this.codes.append(codes)
    this.bestCodes.push(best)
    if (length > 0 && length * denseShare >= this.slotCount)
      this.pushDense(term, slots, codes, length)
    else for (let at = 0; at < length; at += blockSize) this.pushBlock(slots, codes, at, length)
    this.entryStarts.push(this.codes.length)
    this.blockStarts.push(this.firstSlots.length)
  }

  private pushBlock(slots: Uint32Array, codes: Uint8Array, from: number, length: number): void {
    const to = Math.min(length, from + blockSize)
    let largest = 0
    let best = codes[from] as number
    for (let i = from + 1; i < to; i++) {
      largest |= (slots[i] as number) - (slots[i - 1] as number) - 1
      if ((codes[i] as number) > best) best = codes[i] as number
    }
    const width = 32 - Math.clz32(largest)
    this.firstSlots.push(slots[from] as number)
    this.widths.push(width)
    this.blockBest.push(best)
    this.offsets.push(this.deltas.length)
    let word = 0
    let shift = 0
    for (let i = from + 1; i < to && width > 0; i++) {
      const delta = (slots[i] as number) - (slots[i - 1] as number) - 1
      word |= delta << shift
      shift += width
      if (shift >= 32) {
        this.deltas.push(word >>> 0)
        shift -= 32
        word = shift > 0 ? delta >>> (width - shift) : 0
      }
    }
    if (shift > 0) this.deltas.push(word >>> 0)
  }

  private pushDense(term: number, slots: Uint32Array, codes: Uint8Array, length: number): void {
    const bits = emptyBitset(this.slotCount)
    const ranks = new Uint32Array(Math.ceil(this.slotCount / rankStep))
    const best = new Uint8Array(Math.ceil(this.slotCount / windowSize))
    for (let i = 0; i < length; i++) {
      const slot = slots[i] as number
      const code = codes[i] as number
      addBit(bits, slot)
      const step = (slot / rankStep) | 0
      ranks[step] = (ranks[step] as number) + 1
      const window = (slot / windowSize) | 0
      if (code > (best[window] as number)) best[window] = code
    }
    let before = 0
    for (let step = 0; step < ranks.length; step++) {
      const here = ranks[step] as number
      ranks[step] = before
      before += here
    }
    this.dense.push({ term, bits, ranks, best })
  }

  /** All that was pushed. */
  build(): PackedPostings {
    const { dense } = this
    return {
      slotCount: this.slotCount,
      entryStarts: this.entryStarts.trimmed(),
      codes: this.codes.trimmed(),
      bestCodes: this.bestCodes.trimmed(),
      blockStarts: this.blockStarts.trimmed(),
      firstSlots: this.firstSlots.trimmed(),
      widths: this.widths.trimmed(),
      blockBest: this.blockBest.trimmed(),
      offsets: this.offsets.trimmed(),
      // One word more, so that a block that ends on a word's edge may look ahead.
      deltas: this.deltas.data.slice(0, this.deltas.length + 1),
      denseTerms: Uint32Array.from(dense, ({ term }) => term),
      denseBits: joined(
        Uint32Array,
        dense.map(({ bits }) => bits),
      ),
      denseRanks: joined(
        Uint32Array,
        dense.map(({ ranks }) => ranks),
      ),
      denseBest: joined(
        Uint8Array,
        dense.map(({ best }) => best),
      ),
    }
  }
}

function joined<Numbers extends Uint8Array | Uint32Array>(
  make: new (size: number) => Numbers,
  parts: readonly Numbers[],
): Numbers {
  const all = new make(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
