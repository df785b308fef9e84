import type { ListSources } from '../../platform/lists/search-list.server'
import { readPilotRows } from './find-pilots.server'

/** The pilot platforms that their owners confirmed last. */
export async function findFreshPilots(count: number, sources: ListSources) {
  const { hits, total } = await sources.engine.search({
    index: 'pilots',
    text: '',
    sort: [{ field: 'confirmedAt', direction: 'desc' }],
    pageSize: count,
  })
  return { total, rows: await readPilotRows(hits, sources) }
}
