/**
 * Small whole numbers, one per slot, in as few bytes each as the largest of them needs: one, two or
 * four. Appending a larger one widens all of them, which happens at most twice.
 */
export class CodeList {
  /** Read up to `length` only. */
  data: Uint8Array | Uint16Array | Uint32Array
  length: number

  /** Takes over `data`, of which every entry counts; it is copied before it is written to. */
  constructor(data: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(0)) {
    this.data = data
    this.length = data.length
  }

  /** Takes a whole number from 0 to 2³² − 1. */
  push(code: number): void {
    if (code > largestIn(this.data)) this.move(this.length, code)
    if (this.length === this.data.length) this.move(this.length * 2, code)
    this.data[this.length++] = code
  }

  at(slot: number): number {
    return this.data[slot] as number
  }

  private move(size: number, code: number): void {
    const bytes = Math.max(this.data.BYTES_PER_ELEMENT, code > 0xffff ? 4 : code > 0xff ? 2 : 1)
    const room = Math.max(16, size, this.length)
    const larger =
      bytes === 1
        ? new Uint8Array(room)
        : bytes === 2
          ? new Uint16Array(room)
          : new Uint32Array(room)
    larger.set(this.data.subarray(0, this.length))
    this.data = larger
  }
}

function largestIn(data: Uint8Array | Uint16Array | Uint32Array): number {
  return 2 ** (8 * data.BYTES_PER_ELEMENT) - 1
}
