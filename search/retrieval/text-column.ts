import { noStrings, type StringTable } from './string-table'

/** One string per slot: those of the last compaction packed, later ones as they came. */
export class TextColumn {
  private readonly fresh: string[] = []

  constructor(readonly sealed: StringTable = noStrings) {}

  get length(): number {
    return this.sealed.length + this.fresh.length
  }

  push(text: string): void {
    this.fresh.push(text)
  }

  at(slot: number): string {
    const sealed = this.sealed.length
    return slot < sealed ? this.sealed.at(slot) : (this.fresh[slot - sealed] as string)
  }

  /** Whether the string of a slot has `part` in one piece. */
  includes(slot: number, part: string): boolean {
    const sealed = this.sealed.length
    return slot < sealed
      ? this.sealed.includes(slot, part)
      : (this.fresh[slot - sealed] as string).includes(part)
  }

  /** Empties the string of a slot that was pushed since the last compaction. */
  forget(slot: number): void {
    if (slot >= this.sealed.length) this.fresh[slot - this.sealed.length] = ''
  }

  /** How many UTF-16 units all of it has. */
  get units(): number {
    return this.fresh.reduce((sum, { length }) => sum + length, this.sealed.units.length)
  }

  /** In memory; a string has a head of 20 bytes and two bytes a unit. */
  get bytes(): number {
    return this.fresh.reduce((sum, { length }) => sum + 20 + 2 * length, this.sealed.bytes)
  }
}
