import { formatRange } from '../components/format-range'
import { findQuantity } from '../domain/shared/quantities'
import { unitName } from './unit-name'
import type { Wording } from './wording'

export interface StatedRange {
  readonly quantity: string
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
}

/**
 * What can be reached of a quantity, without its name: `0.005–0.05 mm`. Where only the better end
 * is stated, it is what is reached at best, not a bound: `可达 0.005 mm`.
 */
export function rangeText(range: StatedRange, words: Wording): string {
  const { t } = words
  const { min, max } = range
  const unit = unitName(range.unit, words)
  const better = findQuantity(range.quantity)?.better
  if (max === null && min !== null && better === 'lower') {
    return t('wording:listing.reaches', { value: formatRange(min, min, unit) })
  }
  if (min === null && max !== null && better === 'higher') {
    return t('wording:listing.reaches', { value: formatRange(max, max, unit) })
  }
  return formatRange(min, max, unit)
}
