import type { Dimension } from '../../shared/unit'
import type { Comparison } from '../requirement'
import type { StatedMeasure } from './stated-measure'

/** A condition on a number, in the base unit of its dimension. */
export interface AskedMeasure {
  /** The code of the quantity; null where any number of the dimension counts. */
  readonly quantity: string | null
  readonly dimension: Dimension
  readonly comparison: Comparison
  /** One value, both ends of a span, or all of a list. */
  readonly values: readonly number[]
  /** True if a number in a text counts that has no name but is just this one: `线宽 28 nm`. */
  readonly isExactToo: boolean
}

/** A range is offered, and has to cover what is asked; a need asks for one, which lies within it. */
export type Stating = 'offer' | 'need'

/**
 * Whether what is stated meets what is asked. As in matching, one stated side stands for the other in a
 * bound: an offer up to 6 m reaches 5 m and more. For a value or a span that is asked for, a side that is
 * not stated is not there: up to 1000 L states 1000 L, and nothing of 500 L.
 */
export function meetsAsked(stated: StatedMeasure, asked: AskedMeasure, stating: Stating): boolean {
  if (stated.dimension !== asked.dimension) return false
  const low = stated.min ?? stated.max
  const high = stated.max ?? stated.min
  if (low === null || high === null) return false
  if (asked.quantity !== null && stated.quantity !== asked.quantity) {
    return (
      asked.isExactToo &&
      stated.quantity === null &&
      asked.values.some((it) => equal(low, it) && equal(high, it))
    )
  }
  const [first = 0, second = first] = asked.values
  switch (asked.comparison) {
    case 'at-least':
      return reaches(high, first)
    case 'at-most':
      return reaches(first, low)
    case 'equals':
    case 'one-of':
      return asked.values.some((it) => reaches(it, low) && reaches(high, it))
    case 'within':
      return reaches(second, low) && reaches(high, first)
    case 'covers':
      return stating === 'offer'
        ? reaches(first, low) && reaches(high, second)
        : reaches(low, first) && reaches(second, high)
  }
}

/** Rounding in the conversion of units must turn no exact limit into a miss. */
const slack = 1e-9

function reaches(high: number, low: number): boolean {
  return high >= low - slack * Math.max(Math.abs(high), Math.abs(low))
}

function equal(one: number, other: number): boolean {
  return reaches(one, other) && reaches(other, one)
}
