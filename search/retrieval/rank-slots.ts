import type { FieldSort, Sort } from './filter'
import type { Ranking } from './select-top'
import type { Store } from './store'
import { compareValues } from './value-column'

/** Ascending by id. Compacted slots stand in the order of their ids already. */
export function byId(store: Store): Ranking {
  const { ids } = store
  const ordered = store.sorted.slotCount
  return (a, b) => {
    if (a < ordered && b < ordered) return a - b
    return ids.at(a) < ids.at(b) ? -1 : 1
  }
}

/**
 * By the fields or distances in turn, ties by id. A slot without a value comes last either way; one with several
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
  const valueAt = 'from' in sort ? store.locations.distancesFrom(sort.from) : fieldOf(store, sort)
  const sign = sort.direction === 'asc' ? 1 : -1
  return (a, b) => {
    const left = valueAt(a)
    const right = valueAt(b)
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined)
    }
    return sign * compareValues(left, right)
  }
}

function fieldOf(store: Store, { field }: FieldSort) {
  const column = store.columns.get(field)
  if (!column) throw new RangeError(`no field ${field}`)
  const { numbers, values } = column
  return (slot: number) => (numbers ? numbers.smallestAt(slot) : values?.firstAt(slot))
}
