import type { OfferedRange } from '../../domain/listing/offered-range'
import { parseOfferedRange } from '../../domain/listing/parse-measure'
import { warnOfOwnNames } from './own-names'
import type { CellReader } from './read-cells'
import { uniqueBy } from './unique-by'

/** What a row says that can be reached, one range of each quantity. */
export function parseRanges(cells: CellReader): readonly OfferedRange[] {
  const ranges = uniqueBy(cells.each('ranges', parseOfferedRange), ({ quantity }) => quantity)
  warnOfOwnNames(
    cells,
    'ranges',
    ranges.map(({ quantity }) => quantity),
  )
  return ranges
}
