import { addBit, type Bitset, emptyBitset, removeBit } from './bitset'
import { impact, occurrenceWeight } from './bm25f'
import type { FieldValue } from './filter'
import { type Growable, growableFloat32, growableUint32 } from './growable'
import type { ColumnSpec, IndexedDocument, IndexSpec } from './index-spec'
import { NumberColumn } from './number-column'
import { ValueColumn } from './value-column'
import { Vocabulary } from './vocabulary'

/** Postings of all terms in one run: term `t` has the entries `offsets[t]` to `offsets[t + 1]`. */
export interface SortedPostings {
  /** Slots below this are in here, and stand in the order of their ids. */
  readonly slotCount: number
  readonly offsets: Uint32Array
  readonly slots: Uint32Array
  readonly impacts: Float32Array
}

/** Postings of one term written since the last compaction. */
export interface FreshPostings {
  readonly slots: Growable<Uint32Array>
  readonly impacts: Growable<Float32Array>
}

/** A declared field; which of the two stores it has follows from its spec. */
export interface Column {
  readonly spec: ColumnSpec
  readonly values: ValueColumn | null
  readonly numbers: NumberColumn | null
}

const noPostings: SortedPostings = {
  slotCount: 0,
  offsets: new Uint32Array(1),
  slots: new Uint32Array(0),
  impacts: new Float32Array(0),
}

/**
 * The data of one index. A document takes the next slot and never moves; a newer version takes a
 * new slot and the old one dies. Compaction writes a new store of the live ones only.
 */
export class Store {
  readonly ids: string[] = []
  readonly surfaces: string[] = []
  readonly slotById = new Map<string, number>()
  readonly vocabulary = new Vocabulary()
  readonly fresh = new Map<number, FreshPostings>()
  readonly columns: ReadonlyMap<string, Column>
  /** The terms and impacts of each slot: what deletion and compaction read. */
  readonly forwardStarts: Growable<Uint32Array> = growableUint32()
  readonly forwardTerms: Growable<Uint32Array> = growableUint32()
  readonly forwardImpacts: Growable<Float32Array> = growableFloat32()
  sorted: SortedPostings = noPostings
  live: Bitset = emptyBitset(1024)
  /** One number per slot, all zero between queries. */
  scratch = new Float64Array(1024)

  constructor(readonly spec: IndexSpec) {
    this.columns = new Map(spec.columns.map((column) => [column.name, createColumn(column)]))
    this.forwardStarts.push(0)
  }

  get slotCount(): number {
    return this.ids.length
  }

  get liveCount(): number {
    return this.slotById.size
  }

  /** The live slots, as long as the other bitsets of a query. */
  liveBits(): Bitset {
    return this.live.slice(0, (this.slotCount + 31) >>> 5)
  }

  /**
   * Writes a document; one of the same id dies. `isBulk` leaves the postings to a compaction.
   * Throws TypeError before anything is written if a field has a value of the wrong type.
   */
  add(document: IndexedDocument, isBulk: boolean): void {
    const fields = [...this.columns.values()].map((column) => ({
      column,
      values: valuesFor(column.spec, document.fields[column.spec.name]),
    }))
    this.remove(document.id)
    const slot = this.openSlot(document.id, document.surface)
    const frequencies = this.pseudoFrequencies(document)
    for (const [term, frequency] of frequencies) {
      const strength = impact(frequency, this.spec.k1)
      this.vocabulary.frequencies.data[term] = this.frequencyOf(term) + 1
      this.forwardTerms.push(term)
      this.forwardImpacts.push(strength)
      if (!isBulk) this.addFresh(term, slot, strength)
    }
    this.forwardStarts.push(this.forwardTerms.length)
    for (const { column, values } of fields) {
      column.values?.append(values)
      column.numbers?.append(values as readonly number[])
    }
  }

  /** Copies the slot of another store under new term numbers. For compaction. */
  adopt(from: Store, slot: number, termMap: Int32Array): void {
    this.openSlot(from.ids[slot] as string, from.surfaces[slot] as string)
    const end = from.forwardStarts.data[slot + 1] as number
    for (let at = from.forwardStarts.data[slot] as number; at < end; at++) {
      const old = from.forwardTerms.data[at] as number
      if (termMap[old] === -1) {
        termMap[old] = this.vocabulary.intern(from.vocabulary.terms[old] as string)
      }
      const term = termMap[old] as number
      this.vocabulary.frequencies.data[term] = this.frequencyOf(term) + 1
      this.forwardTerms.push(term)
      this.forwardImpacts.push(from.forwardImpacts.data[at] as number)
    }
    this.forwardStarts.push(this.forwardTerms.length)
    for (const [name, column] of this.columns) {
      const source = from.columns.get(name) as Column
      column.values?.append(source.values?.valuesAt(slot) ?? [])
      column.numbers?.append(source.numbers?.valuesAt(slot) ?? [])
    }
  }

  /** Kills the document; false if there is none of that id. */
  remove(id: string): boolean {
    const slot = this.slotById.get(id)
    if (slot === undefined) return false
    this.slotById.delete(id)
    removeBit(this.live, slot)
    this.surfaces[slot] = ''
    const end = this.forwardStarts.data[slot + 1] as number
    for (let at = this.forwardStarts.data[slot] as number; at < end; at++) {
      const term = this.forwardTerms.data[at] as number
      this.vocabulary.frequencies.data[term] = this.frequencyOf(term) - 1
    }
    return true
  }

  private frequencyOf(term: number): number {
    return this.vocabulary.frequencies.data[term] as number
  }

  private openSlot(id: string, surface: string): number {
    const slot = this.ids.length
    this.ids.push(id)
    this.surfaces.push(surface)
    this.slotById.set(id, slot)
    if (slot >>> 5 >= this.live.length) {
      const larger = new Uint32Array(this.live.length * 2)
      larger.set(this.live)
      this.live = larger
      this.scratch = new Float64Array(larger.length * 32)
    }
    addBit(this.live, slot)
    return slot
  }

  private addFresh(term: number, slot: number, strength: number): void {
    let postings = this.fresh.get(term)
    if (!postings) {
      postings = { slots: growableUint32(), impacts: growableFloat32() }
      this.fresh.set(term, postings)
    }
    postings.slots.push(slot)
    postings.impacts.push(strength)
  }

  private pseudoFrequencies(document: IndexedDocument): ReadonlyMap<number, number> {
    const frequencies = new Map<number, number>()
    for (const field of this.spec.text) {
      const tokens = document.tokens[field.name]
      if (!tokens || tokens.length === 0) continue
      const weight = occurrenceWeight(field, tokens.length)
      for (const token of tokens) {
        const term = this.vocabulary.intern(token)
        frequencies.set(term, (frequencies.get(term) ?? 0) + weight)
      }
    }
    return frequencies
  }
}

function createColumn(spec: ColumnSpec): Column {
  const isNumber = spec.type === 'number'
  return {
    spec,
    values: isNumber && !spec.isFaceted ? null : new ValueColumn(),
    numbers: isNumber ? new NumberColumn() : null,
  }
}

function valuesFor(
  spec: ColumnSpec,
  value: FieldValue | readonly FieldValue[] | null | undefined,
): readonly FieldValue[] {
  if (value === null || value === undefined) return []
  const values = typeof value === 'object' ? value : [value]
  const wanted = spec.type === 'keyword' ? 'string' : spec.type
  for (const each of values) {
    const type = typeof each
    if (type !== wanted || Number.isNaN(each)) {
      throw new TypeError(`field ${spec.name} takes a ${wanted}, not ${String(each)}`)
    }
  }
  return values
}
