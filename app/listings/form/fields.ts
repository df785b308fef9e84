import * as z from 'zod'
import type { Tier } from '../../domain/shared/tier'
import { fieldError } from '../../platform/forms/field-error'
import { text } from '../../platform/forms/fields'

/** Fields that the forms of several kinds of listing have. */
export const title = text(80).min(4, 'short')
export const summary = text(200).min(10, 'short')
export const step = z.string().max(100)
/** Always sent, and never guessed: a part without its tier would be shown to everybody. */
export const tier = z.enum(['0', '1', '2']).transform(toTier)
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

function toTier(sent: '0' | '1' | '2'): Tier {
  return ({ '0': 0, '1': 1, '2': 2 } as const)[sent]
}

/** True unless both ends are given and the lower one is above the upper one. */
export function isBand(low: number | undefined, high: number | undefined): boolean {
  return low === undefined || high === undefined || low <= high
}
