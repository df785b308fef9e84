import { findQuantity } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import { parseNumericAsk } from '../parse-measure'
import { boundsBefore, boundsBehind, vague } from '../reading/comparators'
import { findQuantities, type NamedQuantity } from '../reading/find-quantities'
import { mask } from '../reading/left-over'
import { plainSigns } from '../reading/plain-signs'
import { readValues } from '../reading/read-values'
import { type Claim, scanClaim } from '../reading/scan-claim'
import type { Comparison } from '../requirement'
import { findAskedFacts } from './find-asked-facts'
import { findStated, isOther } from './find-stated'
import type { FoundAsked } from './found-asked'
import type { AskedMeasure } from './meets-asked'
import { baseValue } from './stated-measure'

const mostConditions = 4
/** So many numbers are looked at. */
const mostNumbers = 12
const mostBefore = /最[长短重轻厚薄宽窄深浅]\s*$/u

/**
 * The conditions on numbers in what somebody typed to search: `≥500L`, `长度大于6米`, `板厚 10-50 mm`, `5 MW`.
 * They are read as lines of requirements are; what leaves a doubt there is no condition and stays among
 * the words, as do counts, grades, dates and what lies in `taken`. A name that is a thing (`发酵罐 ≥500L`)
 * stays a word, and any number of its kind counts.
 */
export function findAsked(
  text: string,
  taken: readonly LineSpan[] = [],
  isThing: (name: string) => boolean = () => false,
): readonly FoundAsked[] {
  const facts = findAskedFacts(text, taken)
  if (!/[\d\uff10-\uff19]/u.test(text)) return facts
  const plain = [...taken, ...facts].reduce(mask, plainSigns(text))
  const names = findQuantities(plain).filter((it) => !isThing(plain.slice(it.from, it.until)))
  const found: FoundAsked[] = []
  let rest = names.reduce(mask, plain)
  for (let looked = 0; looked < mostNumbers && found.length < mostConditions; looked++) {
    const claim = scanClaim(rest)
    if (claim === null) break
    const asked = readAsked(plain, claim, names)
    if (asked !== null) found.push(asked)
    // Not the sign of a masked name: behind it no bound is looked for.
    const { from, until } = asked ?? claim
    rest = rest.slice(0, from) + '|'.repeat(Math.max(1, until - from)) + rest.slice(until)
  }
  return [...facts, ...joinBounds(plain, found)].sort((a, b) => a.from - b.from)
}

/** `500L以上1000L以下` is one span, of which something has to lie between both ends. */
function joinBounds(plain: string, found: readonly FoundAsked[]): readonly FoundAsked[] {
  const joined: FoundAsked[] = []
  for (const one of found) {
    const last = joined.at(-1)
    const span = last === undefined ? null : spanOfBounds(plain, last, one)
    if (span === null) joined.push(one)
    else joined[joined.length - 1] = span
  }
  return joined
}

const joining = /^\s*(?:[,，、;；且并和及与]|而且|并且|and)?\s*$/iu

function spanOfBounds(plain: string, one: FoundAsked, other: FoundAsked): FoundAsked | null {
  const [low, high] = one.comparison === 'at-least' ? [one, other] : [other, one]
  const isSpan =
    low.comparison === 'at-least' &&
    high.comparison === 'at-most' &&
    low.dimension === high.dimension &&
    low.unit === high.unit &&
    (other.quantity === null || other.quantity === one.quantity) &&
    (low.values[0] ?? 0) <= (high.values[0] ?? 0) &&
    joining.test(plain.slice(one.until, other.from))
  if (!isSpan) return null
  const ends = <Part extends 'values' | 'written'>(part: Part) => [...low[part], ...high[part]]
  return {
    ...{ ...one, until: other.until, comparison: 'within', isExactToo: false },
    ...{ values: ends('values'), written: ends('written') },
  }
}

function readAsked(
  plain: string,
  claim: Claim,
  names: readonly NamedQuantity[],
): FoundAsked | null {
  const around = plain.slice(Math.max(0, claim.from - 3), claim.until + 2)
  if (vague.test(around)) return null
  const name = names.findLast(
    (it) => it.until <= claim.from && /^[\s:的为是在]*$/u.test(plain.slice(it.until, claim.from)),
  )
  if (name !== undefined && !isOther(plain.slice(0, name.from), plain.slice(name.from, name.until)))
    return readNamed(plain, claim, name)
  const implied = claim.shape === 'tolerance' ? readNamed(plain, claim, claim) : null
  return implied ?? readUnnamed(plain, claim)
}

function readNamed(plain: string, claim: Claim, name: LineSpan): FoundAsked | null {
  const line = plain.slice(name.from, claim.until)
  const read = parseNumericAsk(line)
  // Several quantities share 温度: then any number of that dimension counts, and the name is no word besides.
  if (!read.ok && read.reason === 'ambiguous-quantity') {
    const any = readUnnamed(plain, claim)
    return any && { ...any, from: name.from }
  }
  if (!read.ok || read.value.condition !== undefined) return null
  const { quantity, comparison, value, upper, unit, others = [] } = read.value
  const dimension = findQuantity(quantity)?.dimension
  if (dimension === undefined || dimension === 'ip-code') return null
  const written = [value, ...(upper === null ? [] : [upper]), ...others]
  const isExactToo = claim.bound === null && claim.extreme === null && claim.shape === 'single'
  const span = { from: name.from, until: claim.until }
  return measureOf({ span, quantity, dimension, comparison, written, unit, isExactToo })
}

/** A number with its unit alone: any number of that dimension counts. */
function readUnnamed(plain: string, claim: Claim): FoundAsked | null {
  const { bound, extreme, shape } = claim
  if (bound === 'better' || shape === 'tolerance' || shape === 'spread') return null
  const isBounded = bound !== null || extreme !== null
  const unit = unitOf(plain, claim, isBounded)
  if (unit === null) return null
  const any = { code: '', name: '', nameEn: '', dimension: unit.dimension, better: 'span' } as const
  const read = readValues(plain, { ...claim, extreme: null }, any, unit)
  if (!read.ok) return null
  // Whether the most is a limit or a reach nobody knows: it is the number that has to be stated.
  const single = bound ?? 'equals'
  const byShape: Readonly<Record<typeof read.value.shape, Comparison>> = {
    single,
    // Two bounds name no span that has to be had whole.
    range: anyBound.test(plain.slice(claim.from, claim.until)) ? 'within' : 'covers',
    within: 'within',
    list: 'one-of',
  }
  const [most = ''] = mostBefore.exec(plain.slice(0, claim.from)) ?? []
  return measureOf({
    span: { from: claim.from - most.length, until: claim.until },
    quantity: null,
    dimension: unit.dimension,
    comparison: byShape[read.value.shape],
    written: read.value.values,
    unit: read.value.unit,
    isExactToo: false,
  })
}

const anyBound = new RegExp(`${boundsBefore.form}|${boundsBehind.form}`, 'iu')

/** The unit of the claim's last number, if it is one in free words; all numbers have to be in its dimension. */
function unitOf(plain: string, claim: Claim, isBounded: boolean): Unit | null {
  const last = claim.numbers.at(-1)
  if (last === undefined) return null
  const stated = findStated(plain, isBounded).find(
    (it) => it.from <= last.from && last.until <= it.until,
  )
  const fits = claim.units.at(-1)?.filter(({ dimension }) => dimension === stated?.dimension)
  const [unit, other] = fits ?? []
  if (unit === undefined || other !== undefined) return null
  const isOfOne = claim.units.every(
    (units) =>
      units === null || units.includes(unit) || units.some((it) => it.dimension === unit.dimension),
  )
  return isOfOne ? unit : null
}

function measureOf(read: {
  readonly span: LineSpan
  readonly quantity: string | null
  readonly dimension: AskedMeasure['dimension']
  readonly comparison: Comparison
  readonly written: readonly number[]
  readonly unit: string
  readonly isExactToo: boolean
}): FoundAsked | null {
  const { span, quantity, dimension, comparison, written, unit, isExactToo } = read
  const values = written.map((it) => baseValue(it, unit)).filter((it) => it !== null)
  if (values.length !== written.length) return null
  const { from, until } = span
  return { from, until, quantity, dimension, comparison, values, written, unit, isExactToo }
}
