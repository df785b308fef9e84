import type { Hit } from '../../../search/port'
import { type ListSources, searchList } from '../../platform/lists/search-list.server'
import type { PilotFilter } from './pilot-filter'
import { pilotListSpec } from './pilot-list-spec'
import { type PilotRowView, viewPilotRow } from './pilot-row-view'
import { readPilots } from './read-pilots.server'

/** One page of the pilot platforms that the filter asks for. */
export async function findPilots(filter: PilotFilter, sources: ListSources) {
  const { result, frame } = await searchList(pilotListSpec, filter, sources)
  return { ...frame, rows: await readPilotRows(result.hits, sources) }
}

/** The rows of these hits in their order, without those that the database no longer shows. */
export async function readPilotRows(
  hits: readonly Hit[],
  { db, now, language, lexicon }: Pick<ListSources, 'db' | 'now' | 'language' | 'lexicon'>,
): Promise<readonly PilotRowView[]> {
  const ids = hits.map((hit) => hit.id)
  const rows = await readPilots(db, ids, now)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    return row ? [viewPilotRow(row, hit.highlights, { language, lexicon }, now)] : []
  })
}
