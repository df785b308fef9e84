import type { FacetCount } from '../../../search/port'
import { taxonomy } from '../../platform/engine/taxonomy.server'
import { type ListFrame, pageSize, sortInUse } from '../../platform/lists/list-query'
import { namedFacets } from '../../platform/lists/named-facets'
import { frameOf, type ListSources } from '../../platform/lists/search-list.server'
import type { ParkFilter } from './park-filter'
import { type ParkWithRowParts, parkRowParts, viewParkRow } from './park-row-view'

const frame: ListFrame = {
  path: '/parks',
  facets: [namedFacets.district, namedFacets.chain],
  sorts: { relevance: [], organizations: [], name: [] },
  defaultSort: 'organizations',
}

/** One page of the parks that the filter asks for. They are dozens: no index, read them all. */
export async function findParks(filter: ParkFilter, sources: ListSources) {
  const { db, now, language, t } = sources
  const [parks, names] = await Promise.all([
    db.park.findMany({ include: parkRowParts(now), orderBy: { name: 'asc' } }),
    taxonomy(db, now),
  ])
  const found = parks.filter((park) => isAskedFor(park, filter))
  const ordered =
    sortInUse(frame, filter) === 'name'
      ? found
      : found.toSorted((one, other) => other._count.organizations - one._count.organizations)
  const facets = {
    district: countBy(
      parks.filter((it) => isAskedFor(it, { ...filter, district: [] })),
      (it) => [it.districtCode],
    ),
    chain: countBy(
      parks.filter((it) => isAskedFor(it, { ...filter, chain: [] })),
      chainsOf,
    ),
  }
  const start = (filter.page - 1) * pageSize
  return {
    ...frameOf(
      frame,
      filter,
      { total: found.length, page: filter.page, facets },
      {
        language,
        t,
        names,
      },
    ),
    rows: ordered.slice(start, start + pageSize).map((park) => viewParkRow(park, language)),
    relaxations: [],
  }
}

function isAskedFor(park: ParkWithRowParts, filter: ParkFilter): boolean {
  return (
    (filter.district.length === 0 || filter.district.includes(park.districtCode)) &&
    (filter.chain.length === 0 || chainsOf(park).some((id) => filter.chain.includes(id))) &&
    filter.q
      .toLowerCase()
      .split(' ')
      .every((word) => textOf(park).includes(word))
  )
}

const chainsOf = (park: ParkWithRowParts) => park.focusChains.map(({ chain }) => chain.id)

function textOf(park: ParkWithRowParts): string {
  const chains = park.focusChains.flatMap(({ chain }) => [chain.name, chain.nameEn])
  return [park.name, park.nameEn ?? '', park.summary, park.district.name, ...chains]
    .join('\n')
    .toLowerCase()
}

function countBy(
  parks: readonly ParkWithRowParts[],
  valuesOf: (park: ParkWithRowParts) => readonly string[],
): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const value of parks.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
