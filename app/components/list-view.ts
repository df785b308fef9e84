import type { CorrectionView } from './did-you-mean'
import type { FacetView } from './facet-group'
import type { Parameters } from './list-address'
import type { TextBounds } from './search-bounds-notice'
import type { SortOption } from './sort-choice'
import type { PartView } from './understood-parts'

/** One way out of an empty list: which condition to drop and how many results that has. */
export interface RelaxationView {
  readonly label: string
  readonly count: number
  readonly href: string
}

/** What a list understood from the text. */
export interface UnderstandingView {
  readonly parts: readonly PartView[]
  /** Chosen facets that were places in the text: the address that takes each for a word. */
  readonly placesAsText: readonly {
    readonly name: string
    readonly value: string
    readonly href: string
  }[]
  /** Places with no listing, which were looked for as words instead. */
  readonly missedPlaces: readonly string[]
  /** Set if the text is longer than is looked at. */
  readonly cutAt: TextBounds | null
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
  /** A reserve answers in place of the engine that should. */
  readonly isSearchReduced?: boolean
  /** Not all ways to find something were tried: it would have cost too much. */
  readonly isPartial?: boolean
  /** Nothing was found, and that stands among the gaps. */
  readonly isRecorded?: boolean
  /** Null where words are taken as they are. */
  readonly understanding?: UnderstandingView | null
  /** What may have been meant, where little was found. */
  readonly corrections?: readonly CorrectionView[]
  /** Filled if nothing was found. */
  readonly relaxations: readonly RelaxationView[]
}
