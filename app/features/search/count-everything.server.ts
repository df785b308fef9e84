import { type Filter, listNames, type SearchReader } from '../../../search/port'
import { allOf } from '../../../search/query/build-filter'
import { stillOpen } from './search-everything.server'

/** How many listings of all kinds have all the words, as the search page counts them. */
export async function countEverything(
  text: string,
  engine: Pick<SearchReader, 'searchMany'>,
  now: Date,
  narrow?: Filter,
): Promise<number> {
  const indexes = listNames.map((index) => {
    const filter = allOf([narrow, index === 'needs' ? stillOpen(now) : undefined])
    return { index, ...(filter && { filter }) }
  })
  const { totals, relaxedText } = await engine.searchMany(text, indexes, 1)
  return relaxedText ? 0 : Object.values(totals).reduce((sum, total) => sum + total, 0)
}
