import type { FieldValue, Filter } from '../retrieval/filter'

/** Holds any of the values. No values: no filter. */
export function anyValue(field: string, values: readonly FieldValue[]): Filter | undefined {
  return values.length === 0 ? undefined : { op: 'in', field, values }
}

/** From `min` to `max`, both included; a missing end is open. No end at all: no filter. */
export function between(
  field: string,
  ends: { readonly min?: number | undefined; readonly max?: number | undefined },
): Filter | undefined {
  const { min, max } = ends
  if (min === undefined && max === undefined) return undefined
  return {
    op: 'range',
    field,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }
}

/** All of the filters that are there; the parts stay as they are. None: no filter. */
export function allFilters(filters: readonly (Filter | undefined)[]): Filter | undefined {
  const parts = filters.filter((filter) => filter !== undefined)
  return parts.length === 0 ? undefined : { op: 'and', of: parts }
}

/** One of the filters that are there. None: no filter. */
export function anyFilter(filters: readonly (Filter | undefined)[]): Filter | undefined {
  const parts = filters.filter((filter) => filter !== undefined)
  return parts.length === 0 ? undefined : { op: 'or', of: parts }
}
