import { isOwnName } from '../../domain/shared/quantities'
import type { CellReader } from './read-cells'

/** Quantities that the vocabulary lacks are kept by their names: whoever imports them has to have seen it. */
export function warnOfOwnNames(
  cells: CellReader,
  column: string,
  quantities: readonly string[],
): void {
  for (const name of new Set(quantities.filter(isOwnName))) cells.warn(column, 'own-name', name)
}
