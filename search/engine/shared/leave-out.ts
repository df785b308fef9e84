import type { Filter } from '../../retrieval/filter'

const everything: Filter = { op: 'and', of: [] }

/**
 * `filter` without `part`, which is the filter itself or one of the parts that an `and` at its top
 * (or an `and` within that) joins. Equal in content is enough. A filter that does not contain the
 * part stays whole.
 */
export function leaveOut(filter: Filter, part: Filter): Filter {
  return leaveOutEqual(filter, JSON.stringify(part))
}

function leaveOutEqual(filter: Filter, part: string): Filter {
  if (JSON.stringify(filter) === part) return everything
  if (filter.op !== 'and') return filter
  return { op: 'and', of: filter.of.map((each) => keepSame(each, leaveOutEqual(each, part))) }
}

/** Keeps the very object where nothing was left out, so that it is evaluated once only. */
function keepSame(before: Filter, after: Filter): Filter {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}
