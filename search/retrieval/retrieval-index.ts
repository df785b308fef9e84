import { compactInSteps } from './compact-in-steps'
import { decodeStore } from './decode-store'
import { encodeStore } from './encode-store'
import { estimateWork } from './estimate-work'
import type { FacetCount, Filter, Sort } from './filter'
import type { IndexSpec, TokenisedDocument } from './index-spec'
import { FilterMatcher } from './match-filter'
import { matchTextInSteps } from './match-text'
import { type IndexBytes, measureBytes } from './measure-bytes'
import { rankHits } from './rank-hits'
import { SlotSet } from './slot-set'
import { Store } from './store'
import type { TextQuery } from './text-query'
import type { SimilarTerm } from './vocabulary'
import type { WorkBudget } from './work-budget'

/** A field to count; `filter`, if given, takes the place of the query's for this field. */
export interface FacetRequest {
  readonly field: string
  readonly filter?: Filter
}

export interface RetrievalQuery {
  /** Null: every document, with score 0. */
  readonly text: TextQuery | null
  readonly filter?: Filter
  readonly facets?: readonly FacetRequest[]
  /** Empty or missing: by score. Ties by id in any case. */
  readonly sort?: readonly Sort[]
  readonly offset: number
  readonly limit: number
}

export interface RetrievedHit {
  readonly id: string
  readonly score: number
}

export interface RetrievalResult {
  readonly hits: readonly RetrievedHit[]
  /** Exact, as are the facet counts. */
  readonly total: number
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>
}

/** Fewer fresh or dead slots than this are not worth a compaction. */
const compactionFloor = 2000

/** Nobody has compacted in steps for so long that a write has to do it. */
const overdue = 8

/**
 * An inverted index in memory: BM25F over given tokens, exact filters, counts and order, written
 * one document at a time. Pure but for its own state: no clock, no I/O, no segmentation.
 */
export class RetrievalIndex {
  private store: Store
  /** The last query with who answers it: a page is often counted first and asked for then. */
  private last: { readonly query: TextQuery; readonly matched: SlotSet } | null = null

  /** An empty index. */
  constructor(spec: IndexSpec) {
    this.store = new Store(spec)
  }

  /**
   * The index that `toBytes` wrote. The bytes are read in place and must not change afterwards.
   * Throws RangeError if they are not of this format, byte order and spec, or have a wrong length;
   * that no byte is damaged, who stored them has to make sure.
   */
  static fromBytes(spec: IndexSpec, bytes: Uint8Array): RetrievalIndex {
    const index = new RetrievalIndex(spec)
    index.store = decodeStore(spec, bytes)
    return index
  }

  /**
   * The whole index in one run of bytes, in the byte order of this machine. Compacts before if
   * anything was written since the last compaction: drive `compactInSteps` first where that may not
   * hold up others.
   */
  toBytes(): Uint8Array {
    const { dead, slotCount, sorted } = this.store
    if (dead.length > 0 || slotCount > sorted.slotCount) this.compact()
    return encodeStore(this.store)
  }

  /**
   * Adds many documents, or replaces those of their ids, without ever compacting; call it as often
   * as there are batches, then compact once.
   */
  load(documents: Iterable<TokenisedDocument>): void {
    this.last = null
    for (const document of documents) this.store.add(document)
  }

  /** The number of documents. */
  get size(): number {
    return this.store.liveCount
  }

  has(id: string): boolean {
    return this.store.slotOf(id) >= 0
  }

  /** Adds the document or replaces the one of its id. Throws TypeError on a value of wrong type. */
  upsert(document: TokenisedDocument): void {
    this.last = null
    this.store.add(document)
    this.compactIfOverdue()
  }

  /** False if there is no document of that id. */
  delete(id: string): boolean {
    this.last = null
    const wasThere = this.store.remove(id)
    this.compactIfOverdue()
    return wasThere
  }

  /** Packs all postings and forgets the dead, in one go: a second or so for 100,000 documents. */
  compact(): void {
    for (const _ of this.compactInSteps());
  }

  /**
   * The same in steps of a few milliseconds, one per `next`. Reads and writes between the steps are
   * right and lose nothing. Ends early, and changes nothing, if another compaction ends before.
   */
  *compactInSteps(): Generator<void, void> {
    const { store } = this
    const steps = compactInSteps(store)
    for (;;) {
      if (this.store !== store) return
      const step = steps.next()
      if (step.done) {
        this.store = step.value
        this.last = null
        return
      }
      yield
    }
  }

  /**
   * True once a quarter of the index was written or has died since the last compaction: its cost is
   * spread over those writes.
   */
  get isCompactionDue(): boolean {
    return this.pending > Math.max(compactionFloor, this.store.sorted.slotCount >>> 2)
  }

  private get pending(): number {
    const { slotCount, sorted, dead } = this.store
    return slotCount - sorted.slotCount + dead.length
  }

  private compactIfOverdue(): void {
    const { slotCount } = this.store.sorted
    if (this.pending > overdue * Math.max(compactionFloor, slotCount >>> 2)) this.compact()
  }

  /** Bytes of memory by part. Vocabulary and dictionaries are estimates, the rest is what it is. */
  bytes(): IndexBytes {
    return measureBytes(this.store)
  }

  /** How many documents hold the term. */
  frequencyOf(term: string): number {
    return this.store.frequencyOf(term)
  }

  /** How many documents have a Chinese character, given as a UTF-16 unit. */
  holdersOfCharacter(unit: number): number {
    return this.store.counts.holdersOf(unit)
  }

  /** Chinese characters and words of other scripts that a surface has on average. */
  get meanLength(): number {
    return this.store.counts.length / Math.max(1, this.store.liveCount)
  }

  /** The surface of a document; null if there is none of that id. */
  surfaceOf(id: string): string | null {
    const slot = this.store.slotOf(id)
    return slot < 0 ? null : this.store.surfaces.at(slot)
  }

  /** Terms that start with `prefix` and are longer, most frequent first, ties by term. */
  termsWithPrefix(prefix: string, limit: number): readonly string[] {
    const { store } = this
    return store.vocabulary.withPrefix(prefix, limit, (id) => store.frequencyAt(id))
  }

  /** What `search` costs for a text at most, in postings, by the text alone: see `estimateWork`. */
  costOf(query: TextQuery, isRanked: boolean): number {
    return estimateWork(this.store, query, isRanked)
  }

  /**
   * Words that `word` may be a misspelling of: see `Vocabulary.similarTo`. None if looking at all
   * words of about its length is more than can be afforded.
   */
  similarTerms(word: string, limit: number, budget?: WorkBudget): readonly SimilarTerm[] {
    const { store } = this
    if (budget && !budget.afford(store.vocabulary.likelyTo(word))) return []
    return store.vocabulary.similarTo(word, limit, (id) => store.frequencyAt(id))
  }

  /** Throws RangeError for an undeclared field or a range over one that is not of numbers. */
  search(query: RetrievalQuery): RetrievalResult {
    const steps = this.searchStore(this.store, query)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }

  /** The same in steps. What is written between them makes it begin anew, without further steps. */
  *searchInSteps(query: RetrievalQuery): Generator<void, RetrievalResult> {
    const { store } = this
    const { slotCount } = store
    const deaths = store.dead.length
    const steps = this.searchStore(store, query)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      yield
      const isSame = store.slotCount === slotCount && store.dead.length === deaths
      if (!isSame || this.store !== store) return this.search(query)
    }
  }

  private *searchStore(store: Store, query: RetrievalQuery): Generator<void, RetrievalResult> {
    const matcher = new FilterMatcher(store)
    const matched = query.text
      ? yield* this.match(store, query.text)
      : SlotSet.ofBits(store.slotCount, store.liveBits())
    const narrow = (filter?: Filter) => (filter ? matched.within(matcher.match(filter)) : matched)
    const hits = narrow(query.filter)
    yield
    const ranked = yield* rankHits(store, query, hits)
    const facets: Record<string, readonly FacetCount[]> = {}
    for (const { field, filter } of query.facets ?? []) {
      yield
      facets[field] = countFacet(store, field, filter ? narrow(filter) : hits)
    }
    return { hits: ranked, total: hits.size, facets }
  }

  private *match(store: Store, query: TextQuery): Generator<void, SlotSet> {
    if (this.last?.query === query) return this.last.matched
    const matched = yield* matchTextInSteps(store, query)
    yield
    if (this.store === store) this.last = { query, matched }
    return matched
  }
}

function countFacet(store: Store, field: string, hits: SlotSet): readonly FacetCount[] {
  const column = store.columns.get(field)
  if (!column?.values) throw new RangeError(`field ${field} is not one to count`)
  return column.values.count(hits.slots)
}
