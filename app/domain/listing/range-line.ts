import { convert } from '../shared/measure'
import { findQuantity } from '../shared/quantities'
import type { OfferedRange } from './offered-range'
import { unitText } from './write-requirement-line'

/** From so many pascals on it has to be said of a vacuum from where it counts. */
const nearAir = 1000

/** The line that `parseOfferedRange` reads as this range. */
export function rangeLine({ quantity, min, max, unit }: OfferedRange): string {
  const name = findQuantity(quantity)?.name ?? quantity
  const isNearAir = quantity === 'vacuum' && (convert(max ?? min ?? 0, unit, 'Pa') ?? 0) >= nearAir
  const tail = `${unitText(quantity, unit)}${isNearAir ? '（绝压）' : ''}`
  if (min === null) return `${name}≤${max}${tail}`
  if (max === null) return `${name}≥${min}${tail}`
  return min === max ? `${name}=${min}${tail}` : `${name} ${min}~${max}${tail}`
}
