import type { ListingKind } from '../../domain/listing/kinds'
import type { Tier } from '../../domain/shared/tier'
import type { ListSources, searchList } from '../../platform/lists/search-list.server'

/** What an address says behind its question mark; see `queryOf`. */
export type AddressQuery = Readonly<Record<string, readonly string[]>>

/** Who reads, where from, and when. */
export interface PageSources extends ListSources {
  readonly viewer: { readonly clearance: Tier }
}

type ListFrame = Awaited<ReturnType<typeof searchList>>['frame']

interface Identified {
  readonly id: string
}

/** The list of a kind of listing and the page of one, as a route shows them. */
export interface ListingPages<Row extends Identified, Shown extends Identified> {
  readonly kind: ListingKind
  /** The page of the list that an address asks for. Any address parses. */
  readonly list: (
    query: AddressQuery,
    page: PageSources,
  ) => Promise<ListFrame & { readonly rows: readonly Row[] }>
  /** What a row is called. */
  readonly nameOf: (row: Row) => string
  /** One of them as this reader may read it now; null: it is not there, for nobody. */
  readonly view: (id: string, page: PageSources) => Promise<Shown | null>
}
