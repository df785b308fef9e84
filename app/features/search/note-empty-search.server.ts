import { type Asking, noteGap } from '../../platform/pages/note-gap.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import { type EmptySearch, gapOfSearch } from './empty-search'

interface ListSearch extends EmptySearch {
  readonly total: number
  readonly page: number
  /** Not all ways to find something were tried. */
  readonly isPartial?: boolean
}

/** Records what a person asked for in vain, once for all pages of the answer; true if it did. */
export async function noteEmptySearch(
  asking: Asking,
  asked: ListSearch,
  page: PageContext,
): Promise<boolean> {
  const isInVain = asked.total === 0 || asked.isTextRelaxed
  if (!isInVain || asked.isPartial || asked.page > 1) return false
  const gap = gapOfSearch(asked)
  return gap === null ? false : noteGap(asking, gap, page)
}
