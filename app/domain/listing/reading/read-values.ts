import { convert } from '../../shared/measure'
import { accepted } from '../../shared/outcome'
import type { Quantity } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import type { Values } from './measured'
import { readNumber } from './read-number'
import { type ReadingRefusal, refuseReading } from './refusal'
import type { Claim, WrittenNumber } from './scan-claim'
import { nominalVoltages } from './trade-habits'

const signed = new Set([
  ...[
    'temperature',
    'gain',
    'angle',
    'pressure',
    'power-level',
    'power-density-level',
    'gain-area',
  ],
  ...[
    'gain-density',
    'gain-carrier',
    'gain-antenna',
    'gain-full-scale',
    'gain-volt',
    'gain-microvolt',
  ],
  ...['compound gain/temperature-difference'],
])
/** What conversions lose behind the twelfth digit is no part of what was written. */
export const tidy = (value: number) => Number(value.toPrecision(12))

/** The values of a claim in one unit, or why they are none of the quantity. */
export function readValues(
  written: string,
  claim: Claim,
  quantity: Quantity,
  unit: Unit,
): { readonly ok: true; readonly value: Values } | ReadingRefusal {
  const isListed =
    quantity.dimension === 'voltage'
      ? (values: readonly number[]) => values.every((it) => nominalVoltages.has(it))
      : undefined
  // Of a list nothing is at most: where a bound stands before it, one value was meant.
  const isOpen = (it: string) => claim.bound === null || !it.includes('、')
  const isSigned = signed.has(quantity.dimension)
  const read: (readonly number[])[] = []
  for (const [index, number] of claim.numbers.entries()) {
    const reading = readNumber(number.digits, isListed)
    if (!reading.ok) {
      return refuseReading(
        reading.meanings.length === 0 ? 'unreadable-range' : 'ambiguous-number',
        number,
        reading.meanings
          .filter(isOpen)
          .map((it) => written.slice(0, number.from) + it + written.slice(number.until)),
      )
    }
    if (number.isNegative && !isSigned) return refuseReading('unreadable-range', claim)
    const own = claim.units[index]?.find(({ dimension }) => dimension === unit.dimension)
    read.push(reading.values.map((it) => inUnit(it, number, own, unit)))
  }
  const [first = [], second] = read
  const [value = 0] = first
  const several = read.flat()
  const isUnique = new Set(several).size === several.length
  if (claim.shape === 'list' || first.length > 1) {
    const doubt = doubtOfList(written, claim, quantity, unit)
    if (doubt !== null) return doubt
    return isUnique && (claim.shape === 'list' || claim.shape === 'single') && claim.bound === null
      ? accepted({ shape: 'list', values: [...several].sort((a, b) => a - b), unit: unit.symbol })
      : refuseReading('unreadable-range', claim)
  }
  if (claim.shape === 'tolerance') {
    if (!isDeviation(quantity)) return refuseReading('unreadable-range', claim)
    if (claim.bound === 'at-least') return refuseReading('ambiguous-bound', claim)
  }
  if (second === undefined) {
    return accepted({ shape: 'single', values: [value], unit: unit.symbol })
  }
  const [other = 0] = second
  if (claim.shape === 'spread') {
    const spread = claim.isPercent ? (Math.abs(value) * other) / 100 : other
    const values = [tidy(value - spread), tidy(value + spread)]
    return accepted({ shape: 'within', values, unit: unit.symbol })
  }
  return value <= other && claim.bound === null
    ? accepted({ shape: 'range', values: [value, other], unit: unit.symbol })
    : refuseReading('unreadable-range', claim)
}

/** What a bare ± may be the size of; of noise or moisture it spreads around a value that is missing. */
function isDeviation({ code, dimension, better }: Quantity): boolean {
  return (
    better === 'lower' &&
    (['length', 'angle', 'temperature-difference'].includes(dimension) ||
      ['relative-accuracy', 'thickness-uniformity', 'linearity'].includes(code))
  )
}

/** `0.02/100 mm` is so much on a length and `+0.05/0` are deviations, no lists; `1/2 英寸` may be a half. */
function doubtOfList(
  written: string,
  claim: Claim,
  quantity: Quantity,
  unit: Unit,
): ReadingRefusal | null {
  const [first, second, ...others] = claim.numbers
  if (first === undefined || second === undefined) return null
  // 10 年或 2 万小时: whichever comes first, or one of both.
  const symbols = claim.units.flatMap((units) => (units === null ? [] : [units[0]?.symbol]))
  if (new Set(symbols).size > 1) return refuseReading('unreadable-range', claim)
  const isStroke = /^[^、,，;；]*[/／][^、]*$/u.test(written.slice(first.until, second.from))
  if (!isStroke) return null
  if (quantity.better === 'lower') return refuseReading('unreadable-range', claim)
  // Of a cable 0.6/1 kV is one rating.
  const isRating =
    quantity.dimension === 'voltage' &&
    claim.units[0] === null &&
    Number(first.digits) < Number(second.digits)
  if (
    isRating &&
    others.length === 0 &&
    (first.digits.includes('.') || Number(second.digits) === 1)
  ) {
    return refuseReading('unreadable-range', claim)
  }
  const isFraction = Number(first.digits) % 2 === 1 && /^(?:2|4|8|16|32|64)$/.test(second.digits)
  if (unit.symbol !== 'inch' || others.length > 0 || !isFraction) return null
  const told = (value: string) => written.slice(0, first.from) + value + written.slice(second.until)
  return refuseReading('ambiguous-number', { from: first.from, until: second.until }, [
    told(String(Number(first.digits) / Number(second.digits))),
    told(`${first.digits}、${second.digits}`),
  ])
}

function inUnit(value: number, number: WrittenNumber, own: Unit | undefined, unit: Unit): number {
  const whole = value * number.factor * (number.isNegative ? -1 : 1)
  const converted =
    own === undefined || own === unit ? whole : convert(whole, own.symbol, unit.symbol)
  return converted === whole ? whole : tidy(converted ?? whole)
}
