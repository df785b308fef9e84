import { listNames } from '../../../search/port'
import { withoutFilters } from '../../../search/query/edit-query'
import { understand } from '../../platform/engine/understand.server'
import { conditionsOf } from '../../platform/lists/ask-understood.server'
import { type EverythingSources, filterOfKind } from './search-everything.server'

/**
 * How many listings of all kinds have all that is understood of a text, as their lists count them; as far
 * as that can be afforded.
 */
export async function countEverything(typed: string, sources: EverythingSources): Promise<number> {
  const { engine, lexicon, names, now, budget } = sources
  const understood = understand(typed, lexicon, names)
  const { text, places } = withoutFilters(understood)
  const budgets = budget?.split(listNames.length)
  const results = await Promise.all(
    listNames.map(async (index, at) => {
      const conditions = await conditionsOf(understood, index, engine)
      const filter = filterOfKind({ places, conditions }, index, now)
      const own = budgets?.[at]
      const limits = { isStrict: true, ...(own && { budget: own }) }
      return engine.search({ index, text, pageSize: 1, ...limits, ...(filter && { filter }) })
    }),
  )
  return results.reduce((sum, { total }) => sum + total, 0)
}
