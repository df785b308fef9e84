import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import { type ListSources, searchList } from '../../platform/lists/search-list.server'
import type { PilotFilter } from './pilot-filter'
import { pilotListSpec } from './pilot-list-spec'
import { type PilotRowView, viewPilotRow } from './pilot-row-view'
import { readEquipmentRanges } from './read-equipment-ranges.server'
import { readPilots } from './read-pilots.server'

/** One page of the pilot platforms that the filter asks for. */
export async function findPilots(filter: PilotFilter, sources: ListSources) {
  const { result, frame, asked } = await searchList(pilotListSpec, filter, sources)
  return { ...frame, rows: await readPilotRows(result.hits, sources, asked) }
}

/** The rows of these hits in their order, without those that the database no longer shows. */
export async function readPilotRows(
  hits: readonly Hit[],
  { db, now, language, lexicon, t }: Pick<ListSources, 'db' | 'now' | 'language' | 'lexicon' | 't'>,
  asked: readonly AskedMeasure[] = [],
): Promise<readonly PilotRowView[]> {
  const ids = hits.map((hit) => hit.id)
  const rows = await readPilots(db, ids, now)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ranges = asked.length === 0 ? [] : await readEquipmentRanges(db, ids)
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    if (row === undefined) return []
    const own = ranges.filter(({ pilotId }) => pilotId === row.id)
    const words = { language, lexicon, t }
    return [viewPilotRow(row, hit.highlights, words, now, { measures: asked, ranges: own })]
  })
}
