import { listNames } from '../../../search/port'
import { districts } from '../../domain/shared/districts'
import { nameOf } from '../../platform/languages/name-in'
import type { ListSources } from '../../platform/lists/search-list.server'

/** What each of the 16 districts has listed, in the order of their codes. */
export async function countDistricts({
  engine,
  language,
}: Pick<ListSources, 'engine' | 'language'>) {
  const results = await Promise.all(
    listNames.map((index) => engine.search({ index, text: '', facets: ['district'], pageSize: 1 })),
  )
  const counts = results.map(
    (it) => new Map(it.facets.district?.map(({ value, count }) => [value, count])),
  )
  const [needs, capabilities, pilots, organizations] = counts
  return districts.map((district) => ({
    code: district.code,
    name: nameOf(district, language),
    needs: needs?.get(district.code) ?? 0,
    capabilities: capabilities?.get(district.code) ?? 0,
    pilots: pilots?.get(district.code) ?? 0,
    organizations: organizations?.get(district.code) ?? 0,
  }))
}

export type DistrictCounts = Awaited<ReturnType<typeof countDistricts>>
