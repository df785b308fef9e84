import * as z from 'zod'
import { text } from '../../platform/forms/fields'

/** Fields that the forms of several kinds of listing have. */
export const title = text(80).min(4, 'short')
export const summary = text(200).min(10, 'short')
export const step = z.string().max(100)
export const tier = z.coerce.number().int().min(0).max(2).default(0).transform(toTier)
/** Units of 10,000 yuan, as trade speaks of orders. */
export const money = z.number('number').positive('number').max(10_000_000, 'number').optional()
export const level = z.number('number').int('number').min(1, 'number').max(9, 'number').optional()

function toTier(value: number): 0 | 1 | 2 {
  return value === 2 ? 2 : value === 1 ? 1 : 0
}

/** True unless both ends are given and the lower one is above the upper one. */
export function isBand(low: number | undefined, high: number | undefined): boolean {
  return low === undefined || high === undefined || low <= high
}
