import { convert } from '../../shared/measure'
import { accepted, type Outcome } from '../../shared/outcome'
import type { Quantity } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import { vague } from './comparators'
import { findConditions } from './find-conditions'
import { findObjects } from './find-objects'
import { findQuantities } from './find-quantities'
import { unitAt } from './find-units'
import { mask } from './left-over'
import type { Measured, MeasuredReading } from './measured'
import { plainSigns } from './plain-signs'
import { isPossible } from './possible'
import { readNumber } from './read-number'
import { type ReadingRefusal, refuseReading } from './refusal'
import { type Claim, scanClaim, type WrittenNumber } from './scan-claim'
import { readTradeForm } from './trade-forms'
import { bareUnitOf, impliedQuantity, nominalVoltages } from './trade-habits'

/**
 * Reads a line that states one number of one quantity: name, bound, value with unit and condition in any
 * order that people use. All of it must be understood; of what is left over, the first part is told.
 */
export function readMeasured(written: string): MeasuredReading {
  const plain = plainSigns(written)
  const whole = { from: 0, until: written.length }
  const special = readTradeForm(plain)
  if (special !== null) return special
  const conditions = findConditions(plain)
  let text = conditions.reduce(mask, plain)
  const named = findQuantities(text)
  text = named.reduce(mask, text)
  const scanned = scanClaim(text)
  const claim =
    scanned === null ? null : { ...scanned, extreme: scanned.extreme ?? extremeOf(plain, named) }
  if (claim === null) {
    return refuseReading(named.length === 0 ? 'unreadable-requirement' : 'unreadable-range', whole)
  }
  const unclear = vague.exec(text)
  if (unclear !== null) {
    return refuseReading('vague', {
      from: unclear.index,
      until: unclear.index + unclear[0].length,
    })
  }
  const anywhere =
    claim.shape === 'range' ? /^[\s\ue000]*之间任一值?/u.exec(text.slice(claim.until)) : null
  const isWithin = anywhere !== null
  if (anywhere !== null) {
    text = mask(text, { from: claim.until, until: claim.until + anywhere[0].length })
  }
  const isAbsolute = /绝对?压|(?<![a-z])abs/iu.test(plain)
  const names = named.map((it) => ({ ...it, name: plain.slice(it.from, it.until) }))
  const { objects, refused } = findObjects(plain, mask(text, claim), names, claim)
  if (refused !== null) return refuseReading('not-understood', refused)
  const units = unitsOf(claim)
  if (!units.ok) return refuseReading('unit-mismatch', claim)
  const chosen = chooseQuantity(
    named.map((it) => it.quantities),
    units.value,
    claim,
    plain,
  )
  if (!chosen.ok) return chosen
  const { quantity, unit } = chosen.value
  if (isHalfRange(names, claim)) return refuseReading('unreadable-range', claim)
  const second = conditions.find((it) => isSecondValue(plain.slice(it.from, it.until), unit))
  if (second !== undefined) return refuseReading('not-understood', second)
  const doubt = isAbsolute ? null : doubtOfPressure(written, claim, quantity, unit)
  if (doubt !== null) return doubt
  const read = readValues(written, claim, quantity, unit)
  if (!read.ok) return read
  const { values, unit: inUnits } = read.value
  if (!values.every((it) => isPossible(quantity, it, inUnits))) {
    return refuseReading('impossible-value', claim)
  }
  const isConverted = quantity.code === 'vacuum' && claim.numbers[0]?.isNegative === true
  const told = [
    ...(isConverted ? ['绝压'] : []),
    ...objects.map(({ from, until }) => written.slice(from, until).trim()),
    ...conditions.map((it) => conditionText(written, it)),
  ].filter((it) => it !== '')
  return accepted({
    quantity,
    bound: claim.shape === 'tolerance' ? 'at-most' : claim.bound,
    extreme: claim.extreme,
    ...absolute(read.value, claim, quantity),
    ...(isWithin ? { shape: 'within' as const } : {}),
    condition: told.length === 0 ? null : told.join('，'),
    claim,
  })
}

/** `温度范围 100 ℃`: of a range one end is missing. */
function isHalfRange(names: readonly { readonly name: string }[], claim: Claim): boolean {
  const isOne = claim.shape === 'single' && claim.bound === null
  return (
    isOne &&
    names.some(({ name }) => /(?:温度|频率)范围$|(?:temperature|frequency) range$/iu.test(name))
  )
}

/** `（试验压力 15 bar）`: in a bracket behind a pressure, a named value of the same kind is a second one. */
function isSecondValue(text: string, { dimension }: Unit): boolean {
  const [whole, name] = /^\(\s*([^\d()]*\p{L}[^\d()]*)(?=\d)/u.exec(text) ?? []
  if (whole === undefined || name === undefined || findQuantities(name).length === 0) return false
  const digits = /^[\d.,]+\s*/u.exec(text.slice(whole.length))?.[0] ?? ''
  const unit = unitAt(text.slice(whole.length + digits.length))
  return unit?.units.some((it) => it.dimension === dimension) === true
}

const mostBefore = /(?:最大|最高|max(?:imum)?\.?)\s*$/iu
const leastBefore = /(?:最小|最低|min(?:imum)?\.?)\s*$/iu

/** `最大长度`: the extreme stands before the name. */
function extremeOf(plain: string, named: readonly LineSpan[]): Claim['extreme'] {
  const before = named.map(({ from }) => plain.slice(0, from))
  if (before.some((it) => mostBefore.test(it))) return 'at-most'
  return before.some((it) => leastBefore.test(it)) ? 'at-least' : null
}

function conditionText(written: string, { from, until }: LineSpan): string {
  return written
    .slice(from, until)
    .replace(/^[\s@＠(（,，在于]+|^at\s+/iu, '')
    .replace(/(?:条件下|下|时|处)?[\s)）,，]*$/u, '')
}

/** The units that a claim is written in: of two that differ, both must measure the same. */
function unitsOf(claim: Claim): Outcome<readonly Unit[] | null, 'unit-mismatch'> {
  const written =
    claim.shape === 'spread' && claim.isPercent ? claim.units.slice(0, 1) : claim.units
  const present = written.filter((it) => it !== null)
  const last = present.at(-1)
  if (last === undefined) return accepted(null)
  const fits = last.filter(({ dimension }) =>
    present.every((units) => units.some((it) => it.dimension === dimension)),
  )
  return fits.length === 0 ? { ok: false, reason: 'unit-mismatch' } : accepted(fits)
}

type Chosen =
  | { readonly ok: true; readonly value: { readonly quantity: Quantity; readonly unit: Unit } }
  | ReadingRefusal

/** The one quantity and the one unit that name and letters leave. */
function chooseQuantity(
  named: readonly (readonly Quantity[])[],
  units: readonly Unit[] | null,
  claim: Claim,
  plain: string,
): Chosen {
  const [first, ...others] = named
  const candidates =
    first === undefined
      ? impliedQuantity(units, claim)
      : first.filter((it) => others.every((more) => more.includes(it)))
  if (candidates.length === 0) {
    const reason = first === undefined ? 'unknown-quantity' : 'not-understood'
    return refuseReading(reason, { from: 0, until: plain.length })
  }
  const fits = candidates.flatMap((quantity) =>
    unitsFor(quantity, units, claim).map((unit) => ({ quantity, unit })),
  )
  const [fit, ...rest] = fits
  if (fit === undefined)
    return refuseReading(units === null ? unitless(plain, claim) : 'unit-mismatch', claim)
  if (rest.length === 0) return accepted(fit)
  const quantitiesLeft = [...new Set(fits.map(({ quantity }) => quantity))]
  if (quantitiesLeft.length === 1) return refuseReading('ambiguous-unit', claim)
  return refuseReading(
    'ambiguous-quantity',
    { from: 0, until: plain.length },
    quantitiesLeft.map(({ name }) => `${name}${plain.slice(claim.from, claim.until)}`),
  )
}

/** Letters behind a number without a unit are a unit that nobody knows. */
function unitless(plain: string, { until }: Claim): 'missing-unit' | 'unknown-unit' {
  return /^\s*[\p{L}%]/u.test(plain.slice(until)) ? 'unknown-unit' : 'missing-unit'
}

/** The units in which a quantity may be meant: of a difference of temperatures, degrees are differences. */
function unitsFor(
  quantity: Quantity,
  units: readonly Unit[] | null,
  claim: Claim,
): readonly Unit[] {
  if (units === null) return bareUnitOf(quantity, claim)
  const { dimension } = quantity
  if (dimension === 'temperature-difference') {
    return units.flatMap((unit) =>
      unit.dimension === dimension ? [unit] : ['℃', 'K'].includes(unit.symbol) ? [kelvins] : [],
    )
  }
  // A press of 500 吨 presses with the weight of them.
  if (dimension === 'force') {
    return units.flatMap((unit) =>
      unit.dimension === dimension ? [unit] : unit.symbol === 't' ? [tonnesForce] : [],
    )
  }
  return units.filter((unit) => unit.dimension === dimension)
}

const tonnesForce: Unit = { symbol: 'tf', dimension: 'force', factor: 9806.65, aliases: [] }
const kelvins: Unit = {
  symbol: 'ΔK',
  dimension: 'temperature-difference',
  factor: 1,
  aliases: [],
}

type Values = Pick<Measured, 'shape' | 'values' | 'unit'>
const signed = new Set(['temperature', 'gain', 'angle', 'pressure'])
/** What conversions lose behind the twelfth digit is no part of what was written. */
const tidy = (value: number) => Number(value.toPrecision(12))

function readValues(
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
      ['relative-accuracy', 'thickness-uniformity'].includes(code))
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

const atmosphere = 101_325
/** Above so many pascals a vacuum may be counted from the atmosphere or from nothing. */
const leastAmbiguous = 1000
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What may be meant of a vacuum or a leak: `10-11` lost its exponent, `≥0.09 MPa` counts from somewhere. */
function doubtOfPressure(
  written: string,
  claim: Claim,
  { code }: Quantity,
  unit: Unit,
): ReadingRefusal | null {
  const [first, second] = claim.numbers
  if (first === undefined || !['vacuum', 'leak-rate'].includes(code)) return null
  if (claim.isHyphen && first.digits === '10' && second !== undefined) {
    const power = [...second.digits].map((it) => raised[Number(it)] ?? it).join('')
    const told = (text: string) => written.slice(0, first.from) + text + written.slice(second.until)
    return refuseReading('ambiguous-number', { from: first.from, until: second.until }, [
      told(`10⁻${power}`),
    ])
  }
  if (code !== 'vacuum') return null
  const reading = readNumber(first.digits)
  const pascals = reading.ok
    ? convert((reading.values[0] ?? 0) * first.factor, unit.symbol, 'Pa')
    : undefined
  if (pascals === undefined) return null
  if (first.isNegative) {
    const isDoubtful =
      claim.bound === 'at-least' || pascals >= atmosphere || claim.shape !== 'single'
    return isDoubtful ? refuseReading('gauge-or-absolute', claim) : null
  }
  return pascals >= leastAmbiguous ? refuseReading('gauge-or-absolute', claim) : null
}

/** A vacuum of less than nothing counts from the atmosphere, 101.325 kPa; it is kept as what is left. */
function absolute(values: Values, claim: Claim, { code }: Quantity): Values {
  const [value = 0] = values.values
  if (code !== 'vacuum' || claim.numbers[0]?.isNegative !== true) return values
  const pascals = convert(value, values.unit, 'Pa') ?? value
  return { ...values, values: [tidy((atmosphere + pascals) / 1000)], unit: 'kPa' }
}
