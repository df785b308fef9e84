/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours; no part edited
 * twice) of two words in UTF-16 units, or `limit` + 1 as soon as it must exceed `limit`.
 */
export function boundedEditDistance(a: string, b: string, limit: number): number {
  const over = limit + 1
  if (Math.abs(a.length - b.length) > limit) return over
  let twoAgo: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const cost = distanceAt(a, b, row, column, current, previous, twoAgo)
      current.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return over
    twoAgo = previous
    previous = current
  }
  return Math.min(previous[b.length] as number, over)
}

function distanceAt(
  a: string,
  b: string,
  row: number,
  column: number,
  current: readonly number[],
  previous: readonly number[],
  twoAgo: readonly number[],
): number {
  const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
  const replaced = (previous[column - 1] as number) + (isSame ? 0 : 1)
  const deleted = (previous[column] as number) + 1
  const inserted = (current[column - 1] as number) + 1
  const cost = Math.min(replaced, deleted, inserted)
  const isSwap =
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  return isSwap ? Math.min(cost, (twoAgo[column - 2] as number) + 1) : cost
}
