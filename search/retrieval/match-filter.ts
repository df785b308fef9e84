import {
  addBit,
  type Bitset,
  emptyBitset,
  fullBitset,
  intersectInto,
  subtractInto,
  uniteInto,
} from './bitset'
import type { Filter } from './filter'
import type { Column, Store } from './store'

/**
 * Evaluates filters over one store as sets of slots, dead ones included, and remembers what it has
 * evaluated by identity, so that the parts of a filter are shared between total and facets.
 * Throws RangeError for a field that is not declared, or a range over one that is not of numbers.
 */
export class FilterMatcher {
  private readonly known = new Map<Filter, Bitset>()

  constructor(private readonly store: Store) {}

  /** The caller must not write into the answer. */
  match(filter: Filter): Bitset {
    const known = this.known.get(filter)
    if (known) return known
    const bits = this.evaluate(filter)
    this.known.set(filter, bits)
    return bits
  }

  private evaluate(filter: Filter): Bitset {
    const size = this.store.slotCount
    switch (filter.op) {
      case 'and': {
        const bits = fullBitset(size)
        for (const part of filter.of) intersectInto(bits, this.match(part))
        return bits
      }
      case 'or': {
        const bits = emptyBitset(size)
        for (const part of filter.of) uniteInto(bits, this.match(part))
        return bits
      }
      case 'not': {
        const bits = fullBitset(size)
        subtractInto(bits, this.match(filter.of))
        return bits
      }
      case 'in':
        return this.matchValues(filter)
      case 'range':
        return this.matchRange(filter)
      case 'near':
        return this.matchNear(filter)
    }
  }

  private matchValues(filter: Filter & { op: 'in' }): Bitset {
    const bits = emptyBitset(this.store.slotCount)
    const { values, numbers } = this.column(filter.field)
    if (values) {
      for (const value of filter.values) values.collect(value, bits)
    } else {
      numbers?.collect(new Set(filter.values.filter((value) => typeof value === 'number')), bits)
    }
    return bits
  }

  private matchRange(filter: Filter & { op: 'range' }): Bitset {
    const { numbers } = this.column(filter.field)
    if (!numbers) throw new RangeError(`field ${filter.field} has no numbers to range over`)
    const bits = emptyBitset(this.store.slotCount)
    numbers.collectRange(filter.min ?? -Infinity, filter.max ?? Infinity, bits)
    return bits
  }

  private matchNear({ point, metres }: Filter & { op: 'near' }): Bitset {
    const bits = emptyBitset(this.store.slotCount)
    const distanceOf = this.store.locations.distancesFrom(point)
    for (let slot = 0; slot < this.store.slotCount; slot++) {
      const distance = distanceOf(slot)
      if (distance !== undefined && distance <= metres) addBit(bits, slot)
    }
    return bits
  }

  private column(name: string): Column {
    const column = this.store.columns.get(name)
    if (!column) throw new RangeError(`no field ${name}`)
    return column
  }
}
