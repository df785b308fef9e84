type Units = Uint8Array | Uint16Array

/** Longer calls of fromCharCode than this may exhaust the stack. */
const longestCall = 4096

/**
 * Strings that never change, one behind the other in UTF-16 units: one byte each where no unit needs
 * two. String `n` has the units `starts[n]` to `starts[n + 1]` − 1.
 */
export class StringTable {
  constructor(
    readonly units: Units,
    readonly starts: Uint32Array,
  ) {}

  get length(): number {
    return this.starts.length - 1
  }

  get bytes(): number {
    return this.units.byteLength + this.starts.byteLength
  }

  at(n: number): string {
    const from = this.starts[n] as number
    const to = this.starts[n + 1] as number
    if (to - from <= longestCall) return textOf(this.units.subarray(from, to))
    let text = ''
    for (let at = from; at < to; at += longestCall) {
      text += textOf(this.units.subarray(at, Math.min(to, at + longestCall)))
    }
    return text
  }

  /** Whether string `n` has `part` in one piece; reads it in place. */
  includes(n: number, part: string): boolean {
    const { units } = this
    const first = part.charCodeAt(0)
    const last = (this.starts[n + 1] as number) - part.length
    for (let from = this.starts[n] as number; from <= last; from++) {
      if (part.length > 0 && units[from] !== first) continue
      let i = 1
      while (i < part.length && units[from + i] === part.charCodeAt(i)) i++
      if (i >= part.length) return true
    }
    return false
  }

  /** The place of `text` where the strings ascend by code unit, or −1. */
  find(text: string): number {
    let low = 0
    let high = this.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const order = this.compare(middle, text)
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  private compare(n: number, text: string): number {
    const from = this.starts[n] as number
    const length = (this.starts[n + 1] as number) - from
    const shared = Math.min(length, text.length)
    for (let i = 0; i < shared; i++) {
      const difference = (this.units[from + i] as number) - text.charCodeAt(i)
      if (difference !== 0) return difference
    }
    return length - text.length
  }
}

function textOf(units: Units): string {
  return String.fromCharCode.apply(null, units as unknown as number[])
}

export const noStrings = new StringTable(new Uint8Array(0), new Uint32Array(1))

/** Collects strings for a table. */
export class StringTableBuilder {
  private units: Units
  private used = 0
  private readonly starts: Uint32Array
  private count = 0

  /** `size` strings will be pushed, no more and no fewer, of at most `units` units in all. */
  constructor(size: number, units: number) {
    this.units = new Uint8Array(units)
    this.starts = new Uint32Array(size + 1)
  }

  push(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit > 0xff) this.widen()
      this.units[this.used++] = unit
    }
    this.starts[++this.count] = this.used
  }

  /** Pushes string `n` of another table without making a string of it. */
  copy(table: StringTable, n: number): void {
    const from = table.starts[n] as number
    const to = table.starts[n + 1] as number
    if (table.units instanceof Uint16Array) this.widen()
    this.units.set(table.units.subarray(from, to), this.used)
    this.used += to - from
    this.starts[++this.count] = this.used
  }

  build(): StringTable {
    const { units, used } = this
    return new StringTable(used < units.length ? units.slice(0, used) : units, this.starts)
  }

  private widen(): void {
    if (this.units instanceof Uint16Array) return
    const wide = new Uint16Array(this.units.length)
    wide.set(this.units.subarray(0, this.used))
    this.units = wide
  }
}

/** A table of the strings as they are. */
export function stringTableOf(strings: readonly string[]): StringTable {
  const units = strings.reduce((sum, { length }) => sum + length, 0)
  const builder = new StringTableBuilder(strings.length, units)
  for (const text of strings) builder.push(text)
  return builder.build()
}
