type Numbers = Uint32Array | Float32Array | Float64Array

/** An append-only typed array that doubles as it fills. Hot loops read `data` up to `length`. */
export class Growable<Data extends Numbers> {
  data: Data
  length = 0

  constructor(private readonly allocate: (size: number) => Data) {
    this.data = allocate(16)
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(this.length * 2)
    this.data[this.length++] = value
  }

  /** Makes room for `size` values in all, so that a known number of pushes never copies. */
  reserve(size: number): void {
    if (size <= this.data.length) return
    const larger = this.allocate(size)
    larger.set(this.data.subarray(0, this.length))
    this.data = larger
  }
}

export function growableUint32(): Growable<Uint32Array> {
  return new Growable((size) => new Uint32Array(size))
}

export function growableFloat32(): Growable<Float32Array> {
  return new Growable((size) => new Float32Array(size))
}

export function growableFloat64(): Growable<Float64Array> {
  return new Growable((size) => new Float64Array(size))
}
