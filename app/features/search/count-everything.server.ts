import { type Filter, indexNames, type SearchEngine } from '../../../search/port'
import { allOf } from '../../../search/query/build-filter'
import { stillOpen } from './search-everything.server'

/** How many listings of all kinds have all the words, as the search page counts them. */
export async function countEverything(
  text: string,
  engine: Pick<SearchEngine, 'search'>,
  now: Date,
  narrow?: Filter,
): Promise<number> {
  const results = await Promise.all(
    indexNames.map((index) => {
      const filter = allOf([narrow, index === 'needs' ? stillOpen(now) : undefined])
      return engine.search({ index, text, pageSize: 1, ...(filter && { filter }) })
    }),
  )
  return results.reduce((sum, it) => sum + (it.relaxedText === true ? 0 : it.total), 0)
}
