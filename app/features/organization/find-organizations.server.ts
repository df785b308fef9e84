import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import { type ListSources, searchList } from '../../platform/lists/search-list.server'
import type { OrganizationFilter } from './organization-filter'
import { organizationListSpec } from './organization-list-spec'
import { type OrganizationRowView, viewOrganizationRow } from './organization-row-view'
import { readOfferedRanges } from './read-offered-ranges.server'
import { readOrganizations } from './read-organizations.server'

/** One page of the organizations that the filter asks for. */
export async function findOrganizations(filter: OrganizationFilter, sources: ListSources) {
  const { result, frame, asked } = await searchList(organizationListSpec, filter, sources)
  return { ...frame, rows: await readOrganizationRows(result.hits, sources, asked) }
}

/** The rows of these hits in their order, without those that are gone. */
export async function readOrganizationRows(
  hits: readonly Hit[],
  { db, now, language, lexicon, t }: Pick<ListSources, 'db' | 'now' | 'language' | 'lexicon' | 't'>,
  asked: readonly AskedMeasure[] = [],
): Promise<readonly OrganizationRowView[]> {
  const ids = hits.map((hit) => hit.id)
  const rows = await readOrganizations(db, ids, now)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const ranges = asked.length === 0 ? [] : await readOfferedRanges(db, ids, now)
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    if (row === undefined) return []
    const own = ranges.filter(({ organizationId }) => organizationId === row.id)
    const words = { language, lexicon, t }
    return [viewOrganizationRow(row, hit.highlights, words, { measures: asked, ranges: own })]
  })
}
