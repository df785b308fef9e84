import type { Unit } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import { type Bound, boundsBefore, boundsBehind, extremesBefore } from './comparators'
import { unitAt } from './find-units'
import { numberForm } from './read-number'

/** A number as it stands there, with its sign and a factor like 万. */
export interface WrittenNumber extends LineSpan {
  readonly digits: string
  readonly isNegative: boolean
  readonly factor: number
}

/** What a line says by numbers, before anybody asks what of. */
export interface Claim extends LineSpan {
  readonly bound: Bound | null
  /** `最大 20 kg`, `up to 20 kg`: about the thing or about the limit. */
  readonly extreme: 'at-most' | 'at-least' | null
  readonly shape: 'single' | 'range' | 'list' | 'tolerance' | 'spread'
  readonly numbers: readonly WrittenNumber[]
  /** Of each number, where one stands behind it; of a list or range often behind the last alone. */
  readonly units: readonly (readonly Unit[] | null)[]
  /** A range that is written with a hyphen, which may be a minus or a half grade. */
  readonly isHyphen: boolean
  /** A spread in hundredths of the value, `380V±10%`. */
  readonly isPercent: boolean
}

const factors: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }

const firstNumber = new RegExp(String.raw`(?<![A-Za-z\d.,])${numberForm}`, 'u')
const nextNumber = new RegExp(String.raw`\s*([-+])?\s*(${numberForm})`, 'uy')
const lead = new RegExp(
  String.raw`(?:(${boundsBefore.form})|(${extremesBefore.form})(?:\s*(?:可|能)?(?:到|达到?|做到))?)?[\s:\ue000]*(?:(?:介于|between|from|从|自)\s*)?(±|\+\/-|\+-|[-+])?\s*$`,
  'iu',
)
const rangeSign =
  /\s*(~|-|到|至|to(?![a-z])|\.{2,}|…+|÷|(?<=between.*)and(?![a-z]))[\s\ue000]*(?=[-+]?[\d.])/iuy
const spreadSign = /\s*(?:±|\+\/-|\+-)\s*(?=[\d.])/uy
const listSign =
  /\s*(?:[、/,;]|或者?|和|及|与|or(?![a-z])|and(?![a-z])|&)[\s\ue000]*(?=[-+]?[\d.])/iuy
const pairSign = new RegExp(
  String.raw`\s*(?:[,;、~]|且|并且?|同时|and|but|&|但|至)?\s*(?!over)(${boundsBefore.form})\s*(?=[-+]?[\d.])`,
  'iuy',
)
/** `0.5 MPa ≤ 工作压力 ≤ 1.6 MPa`. */
const sandwichSign = /\s*(?:≤|<=|<)[\s\ue000]*(?:≤|<=|<)\s*(?=[-+]?[\d.])/uy
const behind = new RegExp(String.raw`[\s\ue000]*(${boundsBehind.form})`, 'iuy')

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

interface Measured {
  readonly number: WrittenNumber
  readonly units: readonly Unit[] | null
  readonly until: number
}

/** A number from a place on, with its factor and unit. */
function readMeasured(text: string, at: number): Measured | null {
  const [whole, sign, digits = ''] = match(nextNumber, text, at) ?? []
  if (whole === undefined) return null
  let until = at + whole.length
  const from = until - digits.length
  const blanks = (place: number) => /^\s*/u.exec(text.slice(place))?.[0].length ?? 0
  let unit = unitAt(text.slice(until + blanks(until)))
  let factor = 1
  const sign10 = text[until + blanks(until)] ?? ''
  if (unit === undefined && Object.hasOwn(factors, sign10)) {
    factor = factors[sign10] ?? 1
    until += blanks(until) + 1
    unit = unitAt(text.slice(until + blanks(until)))
  }
  const number = { from, until: from + digits.length, digits, isNegative: sign === '-', factor }
  if (unit === undefined) return { number, units: null, until }
  return { number, units: unit.units, until: until + blanks(until) + unit.length }
}

/** The first claim of a text in plain signs, in which what is understood already is masked. */
export function scanClaim(text: string): Claim | null {
  const found = firstNumber.exec(text)
  if (found === null) return null
  const before = lead.exec(text.slice(0, found.index))
  const [opening = '', boundText, extremeText, sign] = before ?? []
  const from = found.index - opening.replace(/^[\s:\ue000]+/u, '').length
  const first = readMeasured(text, found.index)
  if (first === null) return null
  const isTolerance = sign !== undefined && sign.length > 0 && sign !== '-' && sign !== '+'
  const number = { ...first.number, isNegative: sign === '-' }
  const base = {
    from,
    bound: boundText === undefined ? null : boundsBefore.boundOf(boundText),
    extreme: extremeText === undefined ? null : extremesBefore.boundOf(extremeText),
    isHyphen: false,
    isPercent: false,
  }
  const more = isTolerance ? null : readMore(text, { ...first, number })
  const claim: Claim = more
    ? { ...base, ...more, ...joinBounds(base.bound, more) }
    : {
        ...base,
        shape: isTolerance ? 'tolerance' : 'single',
        numbers: [number],
        units: [first.units],
        until: first.until,
      }
  const [tail, behindText] = match(behind, text, claim.until) ?? []
  if (tail === undefined || behindText === undefined) return claim
  const bound = boundsBehind.boundOf(behindText)
  // Of two bounds of one number that differ, neither is believed: the second is left as not understood.
  if (claim.bound !== null && claim.bound !== bound) return claim
  const one = { ...claim, bound, until: claim.until + tail.length }
  return upTo(text, one) ?? one
}

/** `-20 ℃以上、25 ℃以下`: two bounds behind their numbers that face each other. */
function upTo(text: string, { shape, bound, until, numbers, units, ...rest }: Claim): Claim | null {
  if (shape !== 'single' || bound !== 'at-least') return null
  const [sign] = match(/\s*[、,;且至]?\s*(?=[-+]?\d)/uy, text, until) ?? []
  const next = sign === undefined ? null : readMeasured(text, until + sign.length)
  const [tail, word = ''] = next === null ? [] : (match(behind, text, next.until) ?? [])
  if (next === null || tail === undefined || boundsBehind.boundOf(word) !== 'at-most') return null
  return {
    ...rest,
    shape: 'range',
    bound: null,
    numbers: [...numbers, next.number],
    units: [...units, next.units],
    until: next.until + tail.length,
  }
}

/** Two bounds that face each other are a range, its lower end first; two others are none. */
function joinBounds(first: Bound | null, more: More): Partial<Claim> {
  if (more.bound === null) return { bound: first }
  if (first === 'at-least' && more.bound === 'at-most') return { bound: null }
  if (first !== 'at-most' || more.bound !== 'at-least') return { bound: more.bound }
  const numbers = [...more.numbers].reverse()
  return { bound: null, numbers, units: [...more.units].reverse() }
}

type More = Pick<Claim, 'shape' | 'numbers' | 'units' | 'until' | 'isHyphen' | 'isPercent'> & {
  readonly bound: Bound | null
}

/** What goes on behind a first number: a range, a spread, a list or a second bound. */
function readMore(text: string, first: Measured): More | null {
  const plain = { isHyphen: false, isPercent: false, bound: null }
  const next = (form: RegExp) => {
    const sign = match(form, text, first.until)
    const measured = sign === null ? null : readMeasured(text, first.until + sign[0].length)
    return sign === null || measured === null ? null : { sign, measured }
  }
  const pair = next(pairSign)
  if (pair !== null) {
    return {
      ...plain,
      shape: 'range',
      numbers: [first.number, pair.measured.number],
      units: [first.units, pair.measured.units],
      until: pair.measured.until,
      bound: boundsBefore.boundOf(pair.sign[1] ?? ''),
    }
  }
  const sandwich = next(sandwichSign)
  if (sandwich !== null) {
    return {
      ...plain,
      shape: 'range',
      numbers: [first.number, sandwich.measured.number],
      units: [first.units, sandwich.measured.units],
      until: sandwich.measured.until,
    }
  }
  const spread = next(spreadSign)
  if (spread !== null) {
    const isPercent = spread.measured.units?.[0]?.symbol === '%' && !first.units?.some(isRatio)
    const behindPercent = isPercent ? unitBehind(text, spread.measured.until) : null
    return {
      ...plain,
      isPercent,
      shape: 'spread',
      numbers: [first.number, spread.measured.number],
      units: [first.units ?? behindPercent?.units ?? null, spread.measured.units],
      until: behindPercent?.until ?? spread.measured.until,
    }
  }
  const range = next(rangeSign)
  if (range !== null) {
    return {
      ...plain,
      shape: 'range',
      numbers: [first.number, range.measured.number],
      units: [first.units, range.measured.units],
      until: range.measured.until,
      isHyphen: range.sign[1] === '-',
    }
  }
  const listed: Measured[] = [first]
  for (;;) {
    const { until } = listed.at(-1) ?? first
    const sign = match(listSign, text, until)
    const item = sign === null ? null : readMeasured(text, until + sign[0].length)
    // 3500 V，60 s: of another kind it is no further value.
    if (item === null || isOtherKind(first.units, item.units)) break
    listed.push(item)
  }
  if (listed.length === 1) return null
  return {
    ...plain,
    shape: 'list',
    numbers: listed.map(({ number }) => number),
    units: listed.map(({ units }) => units),
    until: listed.at(-1)?.until ?? first.until,
  }
}

function isOtherKind(some: readonly Unit[] | null, others: readonly Unit[] | null): boolean {
  if (some === null || others === null) return false
  return !some.some(({ dimension }) => others.some((it) => it.dimension === dimension))
}

function isRatio({ dimension }: Unit): boolean {
  return dimension === 'ratio'
}

/** `1000±5% Ω`: the unit of the value behind its spread. */
function unitBehind(text: string, at: number) {
  const blanks = /^\s*/u.exec(text.slice(at))?.[0].length ?? 0
  const unit = unitAt(text.slice(at + blanks))
  return unit === undefined ? null : { units: unit.units, until: at + blanks + unit.length }
}
