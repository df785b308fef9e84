import { type Filter, listNames } from '../../../search/port'
import { allFilters } from '../../../search/query/build-filter'
import { type EverythingSources, stillOpen } from './search-everything.server'

/**
 * How many listings of all kinds have all the words, as the search page counts them; as far as that can
 * be afforded.
 */
export async function countEverything(
  text: string,
  { engine, now, budget }: EverythingSources,
  narrow?: Filter,
): Promise<number> {
  const budgets = budget?.split(listNames.length)
  const results = await Promise.all(
    listNames.map((index, at) => {
      const filter = allFilters([narrow, index === 'needs' ? stillOpen(now) : undefined])
      const own = budgets?.[at]
      const limits = { isStrict: true, ...(own && { budget: own }) }
      return engine.search({ index, text, pageSize: 1, ...limits, ...(filter && { filter }) })
    }),
  )
  return results.reduce((sum, { total }) => sum + total, 0)
}
