import type { Growable } from './growable'

/** Postings of one term written since the last compaction, ascending by slot. */
export interface FreshPostings {
  readonly slots: Growable<Uint32Array>
  readonly codes: Growable<Uint8Array>
}

/** Looks up slots in ascending order. Steps double first and halve then. */
export class FreshCursor {
  private at = 0

  constructor(private readonly postings: FreshPostings) {}

  /** The code of a slot, 0 if the term is not in it. */
  codeAt(slot: number): number {
    const { slots, codes } = this.postings
    const isReached = (at: number) => at < slots.length && (slots.data[at] as number) <= slot
    let step = 1
    while (isReached(this.at + step)) {
      this.at += step
      step *= 2
    }
    for (; step >= 1; step >>>= 1) if (isReached(this.at + step)) this.at += step
    return this.at < slots.length && slots.data[this.at] === slot
      ? (codes.data[this.at] as number)
      : 0
  }
}
