import type { Hit } from '../../../search/port'
import { type ListSources, searchList } from '../../platform/lists/search-list.server'
import type { OrganizationFilter } from './organization-filter'
import { organizationListSpec } from './organization-list-spec'
import { type OrganizationRowView, viewOrganizationRow } from './organization-row-view'
import { readOrganizations } from './read-organizations.server'

/** One page of the organizations that the filter asks for. */
export async function findOrganizations(filter: OrganizationFilter, sources: ListSources) {
  const { result, frame } = await searchList(organizationListSpec, filter, sources)
  return { ...frame, rows: await readOrganizationRows(result.hits, sources) }
}

/** The rows of these hits in their order, without those that are gone. */
export async function readOrganizationRows(
  hits: readonly Hit[],
  { db, now, language }: Pick<ListSources, 'db' | 'now' | 'language'>,
): Promise<readonly OrganizationRowView[]> {
  const ids = hits.map((hit) => hit.id)
  const rows = await readOrganizations(db, ids, now)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id)
    return row ? [viewOrganizationRow(row, hit.highlights, language)] : []
  })
}
