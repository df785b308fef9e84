import { readNeeds } from '../../../prisma/need/read-needs.server'
import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import type { Tier } from '../../domain/shared/tier'
import type { LabelSource } from '../../platform/lists/label-source'
import { type ListSources, searchList } from '../../platform/lists/search-list.server'
import type { NeedFilter } from './need-filter'
import { needListSpec } from './need-list-spec'
import { type NeedRowView, viewNeedRow } from './need-row-view'
import { viewNeed } from './view-need'

interface Viewer {
  readonly clearance: Tier
}

/** One page of the needs that the filter asks for and this viewer may see. */
export async function findNeeds(filter: NeedFilter, viewer: Viewer, sources: ListSources) {
  const { result, frame, labels, asked } = await searchList(needListSpec, filter, sources)
  return { ...frame, rows: await readNeedRows(result.hits, viewer, sources, labels, asked) }
}

/**
 * The rows of these hits in their order. A hit that the database no longer shows is left out: a
 * stale index never leaks.
 */
export async function readNeedRows(
  hits: readonly Hit[],
  viewer: Viewer,
  { db, now }: Pick<ListSources, 'db' | 'now'>,
  words: Pick<LabelSource, 't' | 'language' | 'lexicon'>,
  asked: readonly AskedMeasure[] = [],
): Promise<readonly NeedRowView[]> {
  const ids = hits.map((hit) => hit.id)
  const rows = await readNeeds(db, ids, { clearance: viewer.clearance, visibleAt: now })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    if (row === undefined) return []
    // What a lagging index marks may have become secret since: then the text is shown unmarked.
    const highlights = hit.version === row.version ? hit.highlights : {}
    return [viewNeedRow(viewNeed(row, now), highlights, words, now, asked)]
  })
}
