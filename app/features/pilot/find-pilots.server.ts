import { visibleListing } from '../../../prisma/visible-listing'
import type { Hit } from '../../../search/port'
import { type ListSources, searchList } from '../../platform/search-list.server'
import type { PilotFilter } from './pilot-filter'
import { pilotListSpec } from './pilot-list-spec'
import { type PilotRowView, pilotRowParts, viewPilotRow } from './pilot-row-view'

/** One page of the pilot platforms that the filter asks for. */
export async function findPilots(filter: PilotFilter, sources: ListSources) {
  const { result, frame } = await searchList(pilotListSpec, filter, sources)
  return { ...frame, rows: await readPilotRows(result.hits, sources) }
}

/** The rows of these hits in their order, without those that the database no longer shows. */
export async function readPilotRows(
  hits: readonly Hit[],
  { db, now, language }: Pick<ListSources, 'db' | 'now' | 'language'>,
): Promise<readonly PilotRowView[]> {
  const rows = await db.pilotPlatform.findMany({
    where: { id: { in: hits.map((hit) => hit.id) }, ...visibleListing(now) },
    include: pilotRowParts,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    return row ? [viewPilotRow(row, hit.highlights, language, now)] : []
  })
}
