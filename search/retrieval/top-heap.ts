import type { Ranking } from './select-top'

/** A slot and its sum of factor × code. */
export interface Scored {
  readonly slot: number
  readonly sum: number
}

/** The best few of what is offered: highest sum first, ties in the order of `ties`. */
export class TopHeap {
  /** A heap with the last in order on top. */
  private readonly slots: number[] = []
  private readonly sums: number[] = []

  constructor(
    private readonly limit: number,
    private readonly ties: Ranking,
  ) {}

  /** What falls below this sum cannot enter any more; −1 while everything can. */
  get threshold(): number {
    return this.slots.length < this.limit ? -1 : (this.sums[0] as number)
  }

  offer(slot: number, sum: number): void {
    const { slots, sums } = this
    if (slots.length < this.limit) {
      slots.push(slot)
      sums.push(sum)
      this.rise(slots.length - 1)
    } else if (this.isBefore(slot, sum, 0)) {
      slots[0] = slot
      sums[0] = sum
      this.sink()
    }
  }

  /** Best first. */
  ordered(): readonly Scored[] {
    return this.slots
      .map((slot, at) => ({ slot, sum: this.sums[at] as number }))
      .sort((a, b) => b.sum - a.sum || this.ties(a.slot, b.slot))
  }

  private isBefore(slot: number, sum: number, at: number): boolean {
    const other = this.sums[at] as number
    return sum !== other ? sum > other : this.ties(slot, this.slots[at] as number) < 0
  }

  private rise(start: number): void {
    let at = start
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (this.isBefore(this.slots[at] as number, this.sums[at] as number, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  private sink(): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.slots.length) return
      if (child + 1 < this.slots.length && this.isLater(child + 1, child)) child++
      if (!this.isLater(child, at)) return
      this.swap(at, child)
      at = child
    }
  }

  private isLater(a: number, b: number): boolean {
    return this.isBefore(this.slots[b] as number, this.sums[b] as number, a)
  }

  private swap(a: number, b: number): void {
    const { slots, sums } = this
    const slot = slots[a] as number
    const sum = sums[a] as number
    slots[a] = slots[b] as number
    sums[a] = sums[b] as number
    slots[b] = slot
    sums[b] = sum
  }
}
