import * as z from 'zod'
import { fieldError } from '../../platform/forms/field-error'
import { text } from '../../platform/forms/fields'

/** Fields that the forms of several kinds of listing have. */
export const title = text(80).min(4, 'short')
export const summary = text(200).min(10, 'short')
export const step = z.string().max(100)
export const tier = z.coerce.number().int().min(0).max(2).default(0).transform(toTier)
/** Units of 10,000 yuan, as trade speaks of orders. */
const mostMoney = 10_000_000
const noMoney = fieldError('amount', { most: '10,000,000' })
export const money = z.number(noMoney).positive(noMoney).max(mostMoney, noMoney).optional()
export const level = wholeNumber(1, 9).optional()

/** A whole number within both, both included. */
export function wholeNumber(least: number, most: number) {
  const error = fieldError('whole', { least, most })
  return z.number(error).int(error).min(least, error).max(most, error)
}

function toTier(value: number): 0 | 1 | 2 {
  return value === 2 ? 2 : value === 1 ? 1 : 0
}

/** True unless both ends are given and the lower one is above the upper one. */
export function isBand(low: number | undefined, high: number | undefined): boolean {
  return low === undefined || high === undefined || low <= high
}
