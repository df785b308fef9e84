import type { Quantity } from '../../shared/quantities'
import type { LineSpan } from '../line-span'
import type { Bound } from './comparators'
import type { ReadingRefusal } from './refusal'

/** What a line says of one quantity, before it is taken as something asked for or something offered. */
export interface Measured {
  readonly quantity: Quantity
  readonly bound: Bound | null
  /** `最大`, of the thing or of the limit. */
  readonly extreme: 'at-most' | 'at-least' | null
  readonly shape: 'single' | 'range' | 'list' | 'within'
  /** In `unit`: one value, both ends of a range, or all of a list. */
  readonly values: readonly number[]
  readonly unit: string
  readonly condition: string | null
  readonly claim: LineSpan
}

export type MeasuredReading = { readonly ok: true; readonly value: Measured } | ReadingRefusal
