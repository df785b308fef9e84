import { addBit, type Bitset, emptyBitset, fullBitset, hasBit, removeBit } from './bitset'
import { impactCode, occurrenceWeight } from './bm25f'
import type { FieldValue } from './filter'
import type { FreshPostings } from './fresh-postings'
import { growableUint8, growableUint32 } from './growable'
import type { ColumnSpec, IndexSpec, TokenisedDocument } from './index-spec'
import { NumberColumn } from './number-column'
import { entryCount, noPostings, type PackedPostings } from './packed-postings'
import { PointColumn } from './point-column'
import { PostingCursor } from './posting-cursor'
import { TextColumn } from './text-column'
import { TextCounts } from './text-counts'
import { ValueColumn } from './value-column'
import { Vocabulary } from './vocabulary'

/** A declared field; which of the two stores it has follows from its spec. */
export interface Column {
  readonly spec: ColumnSpec
  readonly values: ValueColumn | null
  readonly numbers: NumberColumn | null
}

/** What a compaction or a snapshot hands to a store: all slots live, ids ascending. */
export interface SealedParts {
  readonly sorted: PackedPostings
  readonly ids: TextColumn
  readonly surfaces: TextColumn
  readonly counts: TextCounts
  readonly vocabulary: Vocabulary
  readonly columns: ReadonlyMap<string, Column>
  readonly locations: PointColumn
}

/**
 * The data of one index. A document takes the next slot and never moves; a newer version takes a
 * new slot and the old one dies. Compaction writes a new store of the live ones only.
 */
export class Store {
  readonly sorted: PackedPostings
  readonly ids: TextColumn
  readonly surfaces: TextColumn
  /** Of the live surfaces. */
  readonly counts: TextCounts
  readonly vocabulary: Vocabulary
  readonly fresh = new Map<number, FreshPostings>()
  readonly columns: ReadonlyMap<string, Column>
  readonly locations: PointColumn
  live: Bitset
  liveCount: number
  /** The slots that died, in the order of their deaths. */
  readonly dead: number[] = []
  /** Live slots since the last compaction by id; the ids before that are found by halving. */
  private readonly freshSlots = new Map<string, number>()
  /** How many live documents had a term when `upTo` had died. */
  private readonly frequencies = new Map<number, { count: number; upTo: number; entries: number }>()

  constructor(
    readonly spec: IndexSpec,
    parts?: SealedParts,
  ) {
    this.sorted = parts?.sorted ?? noPostings
    this.ids = parts?.ids ?? new TextColumn()
    this.surfaces = parts?.surfaces ?? new TextColumn()
    this.counts = parts?.counts ?? new TextCounts()
    this.columns = parts?.columns ?? createColumns(spec)
    this.vocabulary = parts?.vocabulary ?? new Vocabulary()
    this.locations = parts?.locations ?? new PointColumn()
    this.liveCount = this.sorted.slotCount
    this.live = emptyBitset(Math.max(1024, this.liveCount))
    this.live.set(fullBitset(this.liveCount))
  }

  get slotCount(): number {
    return this.ids.length
  }

  /** The live slots, as long as the other bitsets of a query. */
  liveBits(): Bitset {
    return this.live.slice(0, (this.slotCount + 31) >>> 5)
  }

  /** The slot of a live document, or −1. */
  slotOf(id: string): number {
    const fresh = this.freshSlots.get(id)
    if (fresh !== undefined) return fresh
    const slot = this.ids.sealed.find(id)
    return slot >= 0 && hasBit(this.live, slot) ? slot : -1
  }

  /**
   * Writes a document; one of the same id dies. Throws TypeError before anything is written if a
   * field has a value of the wrong type.
   */
  add(document: TokenisedDocument): void {
    const fields = [...this.columns.values()].map((column) => ({
      column,
      values: valuesFor(column.spec, document.fields[column.spec.name]),
    }))
    this.remove(document.id)
    const slot = this.openSlot(document.id, document.surface)
    for (const [term, frequency] of this.pseudoFrequencies(document)) {
      this.addPosting(term, slot, impactCode(frequency, this.spec.k1))
    }
    this.locations.append(document.location)
    for (const { column, values } of fields) {
      column.values?.append(values)
      column.numbers?.append(values as readonly number[])
    }
  }

  /** Kills the document; false if there is none of that id. */
  remove(id: string): boolean {
    const slot = this.slotOf(id)
    if (slot < 0) return false
    this.freshSlots.delete(id)
    this.kill(slot)
    return true
  }

  private kill(slot: number): void {
    removeBit(this.live, slot)
    this.liveCount--
    this.dead.push(slot)
    this.counts.remove(this.surfaces.at(slot))
    this.surfaces.forget(slot)
  }

  /** Reads the postings of a term; undefined if the index has never held it. */
  cursor(term: string): PostingCursor | undefined {
    const id = this.vocabulary.idOf(term)
    return id === undefined ? undefined : this.cursorAt(id)
  }

  cursorAt(term: number): PostingCursor {
    return new PostingCursor(this.sorted, term, this.fresh.get(term))
  }

  /** How many live documents hold a term. Only who died since it was last asked is looked at. */
  frequencyAt(term: number): number {
    const entries = entryCount(this.sorted, term) + (this.fresh.get(term)?.slots.length ?? 0)
    if (this.dead.length === 0 || entries === 0) return entries
    const known = this.frequencies.get(term) ?? { count: 0, upTo: 0, entries: 0 }
    if (known.upTo === this.dead.length && known.entries === entries) return known.count
    const lost = Uint32Array.from(this.dead.slice(known.upTo)).sort()
    const cursor = this.cursorAt(term)
    let count = known.count + entries - known.entries
    for (const slot of lost) if (cursor.has(slot)) count--
    this.frequencies.set(term, { count, upTo: this.dead.length, entries })
    return count
  }

  /** How many live documents hold a term. */
  frequencyOf(term: string): number {
    const id = this.vocabulary.idOf(term)
    return id === undefined ? 0 : this.frequencyAt(id)
  }

  /**
   * Appends the slots of another store from `since` on, dead ones as dead, and kills what has died
   * there before `since` since `live` was taken. `slotOf` tells where such a slot is in here.
   */
  follow(from: Store, since: number, live: Bitset, slotOf: Int32Array): void {
    for (let slot = 0; slot < since; slot++) {
      if (hasBit(live, slot) && !hasBit(from.live, slot)) this.kill(slotOf[slot] as number)
    }
    const shift = this.slotCount - since
    for (let slot = since; slot < from.slotCount; slot++) {
      const id = from.ids.at(slot)
      this.openSlot(id, from.surfaces.at(slot))
      if (!hasBit(from.live, slot)) {
        this.freshSlots.delete(id)
        this.kill(slot + shift)
      }
      this.locations.append(from.locations.at(slot))
      for (const [name, { values, numbers }] of this.columns) {
        values?.append(from.columns.get(name)?.values?.valuesAt(slot) ?? [])
        numbers?.append(from.columns.get(name)?.numbers?.valuesAt(slot) ?? [])
      }
    }
    for (const [term, { slots, codes }] of from.fresh) {
      let first = slots.length
      while (first > 0 && (slots.data[first - 1] as number) >= since) first--
      if (first === slots.length) continue
      const own = this.vocabulary.intern(from.vocabulary.terms[term] as string)
      for (let at = first; at < slots.length; at++) {
        this.addPosting(own, (slots.data[at] as number) + shift, codes.data[at] as number)
      }
    }
    // Who died while being copied was copied without its text.
    this.counts.become(from.counts)
  }

  private openSlot(id: string, surface: string): number {
    const slot = this.slotCount
    this.ids.push(id)
    this.surfaces.push(surface)
    this.counts.add(surface)
    this.freshSlots.set(id, slot)
    if (slot >>> 5 >= this.live.length) {
      const larger = new Uint32Array(this.live.length * 2)
      larger.set(this.live)
      this.live = larger
    }
    addBit(this.live, slot)
    this.liveCount++
    return slot
  }

  private addPosting(term: number, slot: number, code: number): void {
    let postings = this.fresh.get(term)
    if (!postings) {
      postings = { slots: growableUint32(), codes: growableUint8() }
      this.fresh.set(term, postings)
    }
    postings.slots.push(slot)
    postings.codes.push(code)
  }

  private pseudoFrequencies(document: TokenisedDocument): ReadonlyMap<number, number> {
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

/** Empty columns for the declared fields. */
export function createColumns(spec: IndexSpec): ReadonlyMap<string, Column> {
  return new Map(
    spec.columns.map((column) => {
      const isNumber = column.type === 'number'
      const values = isNumber && !column.isFaceted ? null : new ValueColumn()
      return [column.name, { spec: column, values, numbers: isNumber ? new NumberColumn() : null }]
    }),
  )
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
    if (type !== wanted || (type === 'number' && !Number.isFinite(each))) {
      throw new TypeError(`field ${spec.name} takes a ${wanted}, not ${String(each)}`)
    }
  }
  return values
}
