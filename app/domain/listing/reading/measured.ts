import type { Quantity } from '../../shared/quantities'
import type { LineSpan } from '../line-span'
import type { Bound } from './comparators'
import type { ReadingRefusal } from './refusal'
import type { Claim } from './scan-claim'

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

export type Values = Pick<Measured, 'shape' | 'values' | 'unit'>

/** What a claim says of a quantity in these values; what was told besides, and is not blank, is its condition. */
export function measuredOf(
  quantity: Quantity,
  claim: Claim,
  values: Values,
  told: readonly string[],
): Measured {
  const condition = told.filter((it) => it !== '').join('，')
  return {
    quantity,
    bound: claim.shape === 'tolerance' ? 'at-most' : claim.bound,
    extreme: claim.extreme,
    ...values,
    condition: condition === '' ? null : condition,
    claim,
  }
}

export type MeasuredReading = { readonly ok: true; readonly value: Measured } | ReadingRefusal
