import type { Sort } from './filter'
import type { Ranking } from './select-top'
import type { Store } from './store'
import { compareValues } from './value-column'

/** Ascending by id. Compacted slots stand in the order of their ids already. */
export function byId(store: Store): Ranking {
  const { ids } = store
  const ordered = store.sorted.slotCount
  return (a, b) => {
    if (a < ordered && b < ordered) return a - b
    return (ids[a] as string) < (ids[b] as string) ? -1 : 1
  }
}

/** Highest score first, ties by id. */
export function byScore(store: Store, scores: Float64Array): Ranking {
  const ties = byId(store)
  return (a, b) => {
    const difference = (scores[b] as number) - (scores[a] as number)
    return difference !== 0 ? difference : ties(a, b)
  }
}

/**
 * By the fields in turn, ties by id. A slot without a value comes last either way; one with several
 * counts by its smallest number or its first word. Throws RangeError for an undeclared field.
 */
export function byFields(store: Store, sorts: readonly Sort[]): Ranking {
  const ties = byId(store)
  const rankings = sorts.map((sort) => byField(store, sort))
  return (a, b) => {
    for (const ranking of rankings) {
      const order = ranking(a, b)
      if (order !== 0) return order
    }
    return ties(a, b)
  }
}

function byField(store: Store, sort: Sort): Ranking {
  const column = store.columns.get(sort.field)
  if (!column) throw new RangeError(`no field ${sort.field}`)
  const sign = sort.direction === 'asc' ? 1 : -1
  const { numbers, values } = column
  const valueAt = (slot: number) => (numbers ? numbers.smallestAt(slot) : values?.firstAt(slot))
  return (a, b) => {
    const left = valueAt(a)
    const right = valueAt(b)
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined)
    }
    return sign * compareValues(left, right)
  }
}
