import type { ListSources } from '../../platform/lists/search-list.server'
import { readCapabilityRows } from './find-capabilities.server'

/** The capabilities that their owners confirmed last. */
export async function findFreshCapabilities(count: number, sources: ListSources) {
  const { hits, total } = await sources.engine.search({
    index: 'capabilities',
    text: '',
    sort: [{ field: 'confirmedAt', direction: 'desc' }],
    pageSize: count,
  })
  return { total, rows: await readCapabilityRows(hits, sources, sources) }
}
