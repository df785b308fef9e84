import { type Bitset, countBits, intersectInto, slotsOf } from './bitset'
import { compactStore } from './compact-store'
import type { FacetCount, Filter, Sort } from './filter'
import type { IndexedDocument, IndexSpec } from './index-spec'
import { FilterMatcher } from './match-filter'
import { matchText } from './match-text'
import { byFields, byId, byScore } from './rank-slots'
import { scoreSlots } from './score-slots'
import { selectTop } from './select-top'
import { Store } from './store'
import type { TextQuery } from './text-query'
import type { SimilarTerm } from './vocabulary'

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

/**
 * An inverted index in memory: BM25F over given tokens, exact filters, counts and order, written
 * one document at a time. Pure but for its own state: no clock, no I/O, no segmentation.
 */
export class RetrievalIndex {
  private store: Store
  /** Documents were loaded whose postings no run holds yet. */
  private isLoose = false

  /** An empty index. */
  constructor(spec: IndexSpec) {
    this.store = new Store(spec)
  }

  /**
   * Adds many documents, or replaces those of their ids, far faster than one `upsert` each; call it
   * as often as there are batches. The next read or write files them all at once.
   */
  load(documents: Iterable<IndexedDocument>): void {
    for (const document of documents) {
      this.store.add(document, true)
      this.isLoose = true
    }
  }

  /** The number of documents. */
  get size(): number {
    return this.store.liveCount
  }

  has(id: string): boolean {
    return this.store.slotById.has(id)
  }

  /** Adds the document or replaces the one of its id. Throws TypeError on a value of wrong type. */
  upsert(document: IndexedDocument): void {
    this.settle()
    this.store.add(document, false)
    this.compactIfDue()
  }

  /** False if there is no document of that id. */
  delete(id: string): boolean {
    const wasThere = this.store.remove(id)
    this.compactIfDue()
    return wasThere
  }

  /** Writes all postings in one run and forgets the dead. Happens by itself when due. */
  compact(): void {
    this.store = compactStore(this.store)
    this.isLoose = false
  }

  private settle(): void {
    if (this.isLoose) this.compact()
  }

  /** A quarter of the index fresh or dead: the cost of compaction is spread over those writes. */
  private compactIfDue(): void {
    const { slotCount, liveCount, sorted } = this.store
    const fresh = slotCount - sorted.slotCount
    const dead = slotCount - liveCount
    if (fresh + dead > Math.max(compactionFloor, sorted.slotCount >>> 2)) this.compact()
  }

  /** How many documents hold the term. */
  frequencyOf(term: string): number {
    return this.store.vocabulary.frequencyOf(term)
  }

  /** Terms that start with `prefix` and are longer, most frequent first, ties by term. */
  termsWithPrefix(prefix: string, limit: number): readonly string[] {
    return this.store.vocabulary.withPrefix(prefix, limit)
  }

  /** Words that `word` may be a misspelling of: see `Vocabulary.similarTo`. */
  similarTerms(word: string, limit: number): readonly SimilarTerm[] {
    return this.store.vocabulary.similarTo(word, limit)
  }

  /** Throws RangeError for an undeclared field or a range over one that is not of numbers. */
  search(query: RetrievalQuery): RetrievalResult {
    this.settle()
    const { store } = this
    const matcher = new FilterMatcher(store)
    const matched = query.text ? matchText(store, query.text) : store.liveBits()
    const hits = narrow(matched, matcher, query.filter)
    const total = countBits(hits)
    const slots = slotsOf(hits, total)
    const facets: Record<string, readonly FacetCount[]> = {}
    for (const request of query.facets ?? []) {
      facets[request.field] = request.filter
        ? this.countFacet(request.field, narrow(matched, matcher, request.filter))
        : this.countFacet(request.field, hits, slots)
    }
    return { hits: this.rank(query, hits, slots), total, facets }
  }

  private countFacet(field: string, hits: Bitset, slots?: Uint32Array): readonly FacetCount[] {
    const column = this.store.columns.get(field)
    if (!column?.values) throw new RangeError(`field ${field} is not one to count`)
    return column.values.count(hits, slots ?? slotsOf(hits, countBits(hits)))
  }

  private rank(query: RetrievalQuery, hits: Bitset, slots: Uint32Array): readonly RetrievedHit[] {
    const { store } = this
    const scores = store.scratch
    const isSorted = (query.sort?.length ?? 0) > 0
    const ranking = isSorted
      ? byFields(store, query.sort ?? [])
      : query.text
        ? byScore(store, scores)
        : byId(store)
    if (query.limit <= 0 || query.offset >= slots.length) return []
    if (query.text) scoreSlots(store, query.text, hits, slots, scores)
    const top = selectTop(slots, query.offset + query.limit, ranking).subarray(query.offset)
    const page = Array.from(top, (slot) => ({
      id: store.ids[slot] as string,
      score: scores[slot] as number,
    }))
    if (query.text) for (const slot of slots) scores[slot] = 0
    return page
  }
}

function narrow(matched: Bitset, matcher: FilterMatcher, filter: Filter | undefined): Bitset {
  if (!filter) return matched
  const bits = matched.slice()
  intersectInto(bits, matcher.match(filter))
  return bits
}
