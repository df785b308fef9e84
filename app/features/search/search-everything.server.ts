import {
  type Filter,
  type Hit,
  type ListName,
  listNames,
  type SearchReader,
  type SearchResult,
} from '../../../search/port'
import { allFilters } from '../../../search/query/build-filter'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import { markedFields } from '../../platform/lists/highlight-fields'

const shownOfEach = 5

/** Needs whose closing day has passed take no answers: their list leaves them out as well. */
export const stillOpen = (now: Date): Filter => ({
  op: 'not',
  of: { op: 'range', field: 'closesAt', max: now.getTime() },
})

/** Where everything is looked for, and what that may cost. */
export interface EverythingSources {
  readonly engine: Pick<SearchReader, 'search'>
  readonly now: Date
  readonly budget?: WorkBudget
}

/** The first hits and the exact totals of every index for the same words, within the filter. */
export async function searchEverything(
  text: string,
  { engine, now, budget }: EverythingSources,
  narrow?: Filter,
) {
  const budgets = budget?.split(listNames.length)
  const results = await Promise.all(
    listNames.map((index, at) => {
      const filter = allFilters([narrow, index === 'needs' ? stillOpen(now) : undefined])
      return engine.search({
        index,
        text,
        pageSize: shownOfEach,
        highlight: markedFields(index),
        ...(filter && { filter }),
        ...(budgets?.[at] && { budget: budgets[at] }),
      })
    }),
  )
  const wholly = results.filter((it) => it.total > 0 && it.relaxedText !== true)
  // What holds some of the words only is shown if nothing of any kind holds them all.
  const isTextRelaxed = wholly.length === 0
  const shown = results.map((it) => (isTextRelaxed || !it.relaxedText ? it : nothing(it)))
  const total = shown.reduce((sum, it) => sum + it.total, 0)
  return {
    hits: byIndex(shown, (it) => it.hits),
    totals: byIndex(shown, (it) => it.total),
    total,
    isTextRelaxed: isTextRelaxed && total > 0,
  }
}

function nothing(result: SearchResult): SearchResult {
  return { ...result, hits: [] satisfies Hit[], total: 0 }
}

function byIndex<Value>(
  results: readonly SearchResult[],
  pick: (result: SearchResult) => Value,
): Readonly<Record<ListName, Value>> {
  return Object.fromEntries(results.map((result, at) => [listNames[at], pick(result)])) as Record<
    ListName,
    Value
  >
}
