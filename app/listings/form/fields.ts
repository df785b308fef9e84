import * as z from 'zod'
import type { Tier } from '../../domain/shared/tier'
import { fieldError } from '../../platform/forms/field-error'
import { text, words } from '../../platform/forms/fields'

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

/** What says that something is not there is the name of nothing: 不做焊接, 除镁合金外, no welding. */
const denial =
  /^(?:不(?=[做接会能用采承提支含得允]|可(?![燃逆降]))|免(?=[焊铸锻镀涂])|无需|没有|未(?=[做能开提]|有)|除(?![尘油锈湿漆胶磷氮])|禁|谢绝|拒绝|暂不|(?:no|not|without|except)\s)|(?:除外|不做|不接|不可)$/iu

/** Names of what is offered, each by itself; refused where one of them denies instead. */
export function namesOffered(
  mostCharacters: number,
  mostWords: number,
  split: (text: string) => readonly string[],
) {
  const denied = (it: unknown) => split(String(it)).find((part) => denial.test(part.trim()))
  return words(mostCharacters, mostWords, split).refine((it) => denied(it) === undefined, {
    error: ({ input }) => fieldError('denied', { found: denied(input) ?? '' }),
  })
}
