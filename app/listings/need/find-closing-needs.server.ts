import type { Tier } from '../../domain/shared/tier'
import type { ListSources } from '../../platform/lists/search-list.server'
import { readNeedRows } from './find-needs.server'

/** The needs that close next, soonest first. */
export async function findClosingNeeds(
  count: number,
  viewer: { readonly clearance: Tier },
  sources: ListSources,
) {
  const { hits, total } = await sources.engine.search({
    index: 'needs',
    text: '',
    filter: { op: 'range', field: 'closesAt', min: sources.now.getTime() },
    sort: [{ field: 'closesAt', direction: 'asc' }],
    pageSize: count,
  })
  return { total, rows: await readNeedRows(hits, viewer, sources, sources) }
}
