import { findUnit, toBase } from '../../shared/measure'
import { findQuantity } from '../../shared/quantities'
import type { Dimension } from '../../shared/unit'
import type { OfferedRange } from '../offered-range'
import { tidy } from '../reading/read-values'
import type { RequirementBody } from '../requirement'

/** What a listing states of a quantity, in the base unit of its dimension. A side that is null is not stated. */
export interface StatedMeasure {
  readonly dimension: Dimension
  /** The code of the quantity; null where a text gives a number with its unit and no name. */
  readonly quantity: string | null
  readonly min: number | null
  readonly max: number | null
}

/** `value` in the base unit of the unit's dimension, or null for a unit that nobody knows. */
export function baseValue(value: number, symbol: string): number | null {
  const unit = findUnit(symbol)
  return unit === undefined ? null : tidy(toBase(value, unit))
}

/** A range as a supplier or a plant states it; null if its quantity or unit is unknown, or no side is stated. */
export function statedRange(range: OfferedRange): StatedMeasure | null {
  const { min, max, unit } = range
  const dimension = findQuantity(range.quantity)?.dimension
  if (dimension === undefined || (min === null && max === null)) return null
  // Of an IP code each digit counts by itself.
  if (dimension === 'ip-code' || baseValue(0, unit) === null) return null
  const inBase = (value: number | null) => (value === null ? null : baseValue(value, unit))
  return { dimension, quantity: range.quantity, min: inBase(min), max: inBase(max) }
}

/** The numbers that a requirement of a quantity states. */
export function statedNumbers(
  body: Extract<RequirementBody, { kind: 'numeric' }>,
): readonly StatedMeasure[] {
  const { quantity, unit, value, comparison } = body
  const of = (min: number | null, max: number | null) =>
    statedRange({ quantity, unit, min, max }) ?? []
  switch (comparison) {
    case 'at-most':
      return [of(null, value)].flat()
    case 'at-least':
      return [of(value, null)].flat()
    case 'equals':
      return [of(value, value)].flat()
    case 'covers':
    case 'within':
      return [of(value, body.upper ?? value)].flat()
    case 'one-of':
      return [value, ...(body.others ?? [])].flatMap((it) => of(it, it))
  }
}
