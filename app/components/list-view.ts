import type { FacetView } from './facet-group'
import type { Parameters } from './list-address'
import type { SortOption } from './sort-choice'

/** One way out of an empty list: which condition to drop and how many results that has. */
export interface RelaxationView {
  readonly label: string
  readonly count: number
  readonly href: string
}

/** A list as its page shows it. */
export interface ListView<Row> {
  readonly path: string
  readonly text: string
  readonly parameters: Parameters
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pageCount: number
  readonly facets: readonly FacetView[]
  readonly sort: string
  readonly sorts: readonly SortOption[]
  /** Some of the words only: nothing held all of them. */
  readonly isTextRelaxed: boolean
  /** Filled if nothing was found. */
  readonly relaxations: readonly RelaxationView[]
}
