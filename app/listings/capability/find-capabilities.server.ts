import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import type { LabelSource } from '../../platform/lists/label-source'
import { type ListSources, searchList } from '../../platform/lists/search-list.server'
import type { CapabilityFilter } from './capability-filter'
import { capabilityListSpec } from './capability-list-spec'
import { type CapabilityRowView, viewCapabilityRow } from './capability-row-view'
import { readCapabilities } from './read-capabilities.server'
import { viewCapability } from './view-capability'

/** One page of the capabilities that the filter asks for. All of a capability is public. */
export async function findCapabilities(filter: CapabilityFilter, sources: ListSources) {
  const { result, frame, labels, asked } = await searchList(capabilityListSpec, filter, sources)
  return { ...frame, rows: await readCapabilityRows(result.hits, sources, labels, asked) }
}

/** The rows of these hits in their order, without those that the database no longer shows. */
export async function readCapabilityRows(
  hits: readonly Hit[],
  { db, now }: Pick<ListSources, 'db' | 'now'>,
  words: Pick<LabelSource, 't' | 'language' | 'lexicon'>,
  asked: readonly AskedMeasure[] = [],
): Promise<readonly CapabilityRowView[]> {
  const ids = hits.map((hit) => hit.id)
  const rows = await readCapabilities(db, ids, now)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    if (row === undefined) return []
    return [viewCapabilityRow(viewCapability(row, now), hit.highlights, words, now, asked)]
  })
}
