import { scoreOf } from './bm25f'
import type { Sort } from './filter'
import { byFields, byId } from './rank-slots'
import { scoredTerms } from './scored-terms'
import { selectTop } from './select-top'
import { SlotSet } from './slot-set'
import type { Store } from './store'
import type { TextQuery } from './text-query'
import { topByScore } from './top-by-score'

/** Which page of the hits, and in what order. See `RetrievalQuery`. */
export interface Page {
  readonly text: TextQuery | null
  readonly sort?: readonly Sort[]
  readonly offset: number
  readonly limit: number
}

/** One page of the hits in order, with ids and scores; in steps, between which nothing may change. */
export function* rankHits(
  store: Store,
  { text, sort = [], offset, limit }: Page,
  hits: SlotSet,
): Generator<void, readonly { readonly id: string; readonly score: number }[]> {
  // Undeclared fields are refused even where there is nothing to sort.
  const ranking = sort.length > 0 ? byFields(store, sort) : byId(store)
  if (limit <= 0 || offset >= hits.size) return []
  const terms = text ? scoredTerms(store, text) : null
  const end = offset + limit
  if (terms && sort.length === 0) {
    const best = yield* topByScore(store, hits, terms, end)
    return best
      .slice(offset)
      .map(({ slot, sum }) => ({ id: store.ids.at(slot), score: scoreOf(sum) }))
  }
  const top = selectTop(hits.slots, end, ranking).subarray(offset)
  if (!terms) return Array.from(top, (slot) => ({ id: store.ids.at(slot), score: 0 }))
  const page = SlotSet.ofList(store.slotCount, top.slice().sort())
  const scores = new Map(
    (yield* topByScore(store, page, terms, top.length)).map(({ slot, sum }) => [
      slot,
      scoreOf(sum),
    ]),
  )
  return Array.from(top, (slot) => ({ id: store.ids.at(slot), score: scores.get(slot) ?? 0 }))
}
