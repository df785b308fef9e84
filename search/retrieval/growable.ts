type Numbers = Uint8Array | Uint32Array | Float32Array | Float64Array

/** An append-only typed array that doubles as it fills. Hot loops read `data` up to `length`. */
export class Growable<Data extends Numbers> {
  data: Data
  length = 0

  constructor(private readonly allocate: (size: number) => Data) {
    this.data = allocate(4)
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(this.length * 2)
    this.data[this.length++] = value
  }

  append(values: Data): void {
    if (this.length + values.length > this.data.length) {
      this.reserve(Math.max(this.length * 2, this.length + values.length))
    }
    this.data.set(values, this.length)
    this.length += values.length
  }

  /** Makes room for `size` values in all, so that a known number of pushes never copies. */
  reserve(size: number): void {
    if (size <= this.data.length) return
    const larger = this.allocate(size)
    larger.set(this.data.subarray(0, this.length))
    this.data = larger
  }

  /** A copy of the values and no more room than they need; the very array if it is full. */
  trimmed(): Data {
    return (this.data.length === this.length ? this.data : this.data.slice(0, this.length)) as Data
  }
}

export function growableUint8(): Growable<Uint8Array> {
  return new Growable((size) => new Uint8Array(size))
}

export function growableUint32(): Growable<Uint32Array> {
  return new Growable((size) => new Uint32Array(size))
}
