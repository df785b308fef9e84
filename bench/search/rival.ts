import type { Query, SearchDocument } from '../../search/port'
import type { Filter } from '../../search/retrieval/filter'
import type { TokenisedDocument } from '../../search/retrieval/index-spec'
import type { TextQuery } from '../../search/retrieval/text-query'

/** A listing as every engine is given it: the very tokens of the embedded index. */
export interface RivalListing {
  readonly document: SearchDocument
  readonly indexed: TokenisedDocument
}

export interface RivalQuery {
  /** As a page asks it, for a rival that reads text itself. */
  readonly asked: Query
  readonly text: TextQuery
  readonly filter: Filter | undefined
}

/** The first 20, all that there are, and how many of them have each code of a counted field. */
export interface RivalAnswer {
  readonly hits: readonly {
    readonly title: string
    readonly summary: string
    readonly description: string
  }[]
  readonly total: number
  readonly counts: ReadonlyMap<number, number>
}

/** Another way to answer the same queries on the same listings. */
export interface Rival {
  readonly name: string
  /** True: it takes the text in its own way, so that totals are not promised alike. */
  readonly readsText?: true
  fill(listings: readonly RivalListing[]): Promise<void>
  /** Indexes and statistics, once everything is filled in. */
  finish(): Promise<void>
  search(query: RivalQuery): Promise<RivalAnswer> | RivalAnswer
  close(): Promise<void>
}

/** What sits behind every text that names no word of any listing. */
export const noWord = '\u0001'
