/**
 * The one seam between the product and a search engine. Every engine passes the same contract
 * suite. Filters are an AST, never a string from outside. Text is normalised and widened by
 * synonyms in shared code (`search/language`) before an engine sees it.
 */

import type { Segment } from './language/text/highlight'
import type { FacetCount, FieldValue, Filter, GeoPoint, Sort } from './retrieval/filter'
import type { WorkBudget } from './retrieval/work-budget'

export type { FacetCount, FieldValue, Filter, GeoPoint, Segment, Sort }

/** What is listed, each by the index of what everybody may read of it. */
export const listNames = ['needs', 'capabilities', 'pilots', 'organizations'] as const
export type ListName = (typeof listNames)[number]

/**
 * An index holds one tier: `member-needs` has needs as verified members may read them. Only needs
 * have anything of that tier; what is under NDA is in no index.
 */
export const indexNames = [...listNames, 'member-needs'] as const
export type IndexName = (typeof indexNames)[number]

/**
 * What an index holds of one listing: text of the index's tier and of no higher one. `text` fields are searched, `fields` are
 * filtered, counted and sorted by; arrays hold several values of one field.
 */
export interface SearchDocument {
  readonly id: string
  /** Grows with every change of the row; drift checks compare it. */
  readonly version: number
  readonly text: Readonly<Record<string, string | readonly string[]>>
  readonly fields: Readonly<Record<string, FieldValue | readonly FieldValue[] | null>>
  /** Where the listing is, for distances. */
  readonly location?: GeoPoint | null
}

export interface Query {
  readonly index: IndexName
  /** What the person typed; empty means everything. */
  readonly text: string
  readonly filter?: Filter
  /**
   * Fields whose values are to be counted, each over the hits of text and filter, except that
   * the part of the filter named in `disjunctive` for that field is left out (so that the other
   * choices of a multi-select facet keep their counts).
   */
  readonly facets?: readonly string[]
  readonly disjunctive?: Readonly<Record<string, Filter>>
  /** Empty or missing: by relevance, ties by id. Otherwise by these, ties by id. */
  readonly sort?: readonly Sort[]
  /** From 1. */
  readonly page?: number
  readonly pageSize?: number
  /** Text fields to return with the matched parts marked. */
  readonly highlight?: readonly string[]
  /**
   * True: also listings that have some of the words or speak of something akin, all in one order by
   * how well they answer; what has all the words is not put first for that alone. Total and facets
   * are over all of them, and the answer is marked as `relaxedText` where some lack a word. An engine
   * may know of none.
   */
  readonly isFilled?: boolean
  /** True: only listings with all the words; none are taken that have most of them. */
  readonly isStrict?: boolean
  /**
   * What answering may cost. The text is looked for as it stands in any case, unless `isStrict`; what
   * goes beyond (most of the words, typing errors, what is akin) only as far as it can be afforded.
   */
  readonly budget?: WorkBudget
}

export interface Hit {
  readonly id: string
  readonly version: number
  /** Comparable within one answer only. */
  readonly score: number
  readonly highlights: Readonly<Record<string, readonly Segment[]>>
}

export interface SearchResult {
  readonly hits: readonly Hit[]
  /** Exact. */
  readonly total: number
  /** Exact, most first, ties by value. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>
  readonly page: number
  readonly pageSize: number
  /**
   * True if no listing has all the words of the text, whatever the filter, and those were taken
   * that have most of them.
   */
  readonly relaxedText?: boolean
  /** True if the budget did not suffice for all ways to look for the text: there may be more. */
  readonly isPartial?: boolean
}

export interface Suggestion {
  readonly text: string
  readonly index: IndexName
  /** How many listings a search for it finds. */
  readonly count: number
}

/** A Latin word or model number of the texts, with how many listings have it. */
export interface WordCount {
  readonly text: string
  readonly count: number
}

/** Values of one facet, to choose from where there are too many to show. */
export interface FacetSearch {
  readonly index: IndexName
  /** A keyword facet. */
  readonly field: string
  /** What the value must contain, in normalised form; empty means any. */
  readonly text: string
  /** Counts are over the hits of this filter. */
  readonly filter?: Filter
  readonly limit: number
}

export interface SimilarQuery {
  readonly index: IndexName
  readonly id: string
  readonly filter?: Filter
  readonly limit: number
}

/** One hit of several indexes at once. */
export interface FederatedHit extends Hit {
  readonly index: IndexName
}

export interface FederatedResult {
  /** Merged by relevance, ties by index and id. Scores are comparable across indexes. */
  readonly hits: readonly FederatedHit[]
  /** Exact, by index. */
  readonly totals: Readonly<Record<string, number>>
  /** As in `SearchResult`: true if no listing of any of the indexes has all the words. */
  readonly relaxedText?: boolean
}

export interface EngineHealth {
  readonly engine: string
  readonly isHealthy: boolean
  readonly documents: Readonly<Record<IndexName, number>>
  readonly detail?: string
}

/** What is asked of an engine on behalf of a reader. */
export interface SearchReader {
  readonly name: string
  /** Throws UnsupportedQuery for what the engine cannot do, UnknownField for an undeclared field. */
  search(query: Query): Promise<SearchResult>
  /** Completions of what is being typed, best first. */
  suggest(
    text: string,
    indexes: readonly IndexName[],
    limit: number,
  ): Promise<readonly Suggestion[]>
  /** Words that a typing error may have been meant for; an engine that cannot list them has none. */
  words?(index: IndexName): Promise<readonly WordCount[]>
  /** One text over several indexes, each with its own filter, merged into one order. */
  searchMany(
    text: string,
    indexes: readonly { readonly index: IndexName; readonly filter?: Filter }[],
    limit: number,
  ): Promise<FederatedResult>
  searchFacet(request: FacetSearch): Promise<readonly FacetCount[]>
  /** Listings whose text is most like that of one; it is not among them. Empty if it is unknown. */
  similar(query: SimilarQuery): Promise<readonly Hit[]>
  /** Does not throw: an engine that cannot be reached is not healthy, and what it holds is unknown. */
  health(): Promise<EngineHealth>
}

/** Told of a document that an engine does not take, by id. */
export type OnRefused = (id: string, error: unknown) => Promise<void>

export interface SearchEngine extends SearchReader {
  /** Id and version of every document, in batches in any order: what drift checks compare. */
  versions(
    index: IndexName,
  ): AsyncIterable<readonly { readonly id: string; readonly version: number }[]>
  /** Resolves once the documents can be found. */
  upsert(index: IndexName, documents: readonly SearchDocument[]): Promise<void>
  delete(index: IndexName, ids: readonly string[]): Promise<void>
  /**
   * Replaces the whole index; until it resolves, the old one answers. Documents that the engine does
   * not take are left out where `onRefused` takes them, and end the rebuild otherwise.
   */
  rebuild(
    index: IndexName,
    documents: AsyncIterable<readonly SearchDocument[]>,
    onRefused?: OnRefused,
  ): Promise<void>
  /** Indexes that were built otherwise than is wanted now, and need a rebuild; missing: never any. */
  outdated?(): Promise<readonly IndexName[]>
  close(): Promise<void>
}

/** The engine cannot do what the query asks. */
export class UnsupportedQuery extends Error {
  override readonly name = 'UnsupportedQuery'
  constructor(
    readonly engine: string,
    readonly feature: string,
  ) {
    super(`${engine} cannot do: ${feature}`)
  }
}

/** The query names a field that the index does not declare for that use. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField'
  constructor(
    readonly index: IndexName,
    readonly field: string,
    readonly use: 'filter' | 'facet' | 'sort' | 'highlight',
  ) {
    super(`index ${index} has no field ${field} to ${use} by`)
  }
}
