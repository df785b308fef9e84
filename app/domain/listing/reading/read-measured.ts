import { accepted } from '../../shared/outcome'
import type { Unit } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import { chooseQuantity, unitsOf } from './choose-quantity'
import { vague } from './comparators'
import { conditionText } from './condition-text'
import { findConditions } from './find-conditions'
import { findObjects } from './find-objects'
import { findQuantities, type NamedQuantity } from './find-quantities'
import { unitAt } from './find-units'
import { absolute, doubtOfPressure, isGauge } from './gauge-pressure'
import { isHarmlessTail } from './harmless-tail'
import { mask } from './left-over'
import { type MeasuredReading, measuredOf } from './measured'
import { isUnitBehind, withoutParts } from './names-within'
import { plainSigns } from './plain-signs'
import { isPossible } from './possible'
import { readOwnNamed } from './read-own-named'
import { readValues } from './read-values'
import { refuseReading } from './refusal'
import { type Claim, scanClaim } from './scan-claim'
import { endsInThing } from './thing-names'
import { readTradeForm } from './trade-forms'

/**
 * Reads a line that states one number of one quantity: name, bound, value with unit and condition in any
 * order that people use. All of it must be understood; of what is left over, the first part is told. A name
 * that the vocabulary lacks, with a bound and a unit, is kept as it was written: `readOwnNamed`.
 */
export function readMeasured(written: string): MeasuredReading {
  const read = readVocabulary(written)
  if (read.ok) return read
  return readOwnNamed(written, read) ?? read
}

/** Before a number it says that it is a diameter. */
const diameterSign = /[ΦφØø⌀∅](?=\s*\d)/gu

/** As long as before: 零下 80 ℃. */
const belowZero = /零下(?=\s*\d)/gu

function readVocabulary(written: string): MeasuredReading {
  const plain = plainSigns(written).replaceAll(diameterSign, ' ').replaceAll(belowZero, ' -')
  const whole = { from: 0, until: written.length }
  const special = readTradeForm(plain)
  if (special !== null) return special
  const conditions = findConditions(plain)
  let text = conditions.reduce(mask, plain)
  // 2×10^6 cycles: behind a number the name of a count is its unit.
  const all = findQuantities(text).filter((it) => !isUnitBehind(plain, it))
  const scanned = scanClaim(all.reduce(mask, text))
  const found = scanned === null ? all : withoutParts(plain, all, scanned)
  text = found.reduce(mask, text)
  const claim =
    scanned === null
      ? null
      : ofShare({ ...scanned, extreme: scanned.extreme ?? extremeOf(plain, found) }, found)
  if (claim === null) {
    return refuseReading(found.length === 0 ? 'unreadable-requirement' : 'unreadable-range', whole)
  }
  // With 5 kg payload: what stands in such a tail names nothing that is measured.
  const behind = plain.slice(claim.until)
  const isTail = isHarmlessTail(behind, unitsIn(claim))
  const outer = isTail ? found.filter(({ from }) => from < claim.until) : found
  // 真空乳化设备有效容积: a name that goes on to a thing is a part of the thing.
  const named = outer.filter(({ until }, index) => {
    const next = outer[index + 1]
    return (
      next === undefined ||
      !inThing.test(plain.slice(until, next.from)) ||
      !endsInThing(plain.slice(until, next.from))
    )
  })
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
  const { objects, refused } = findObjects(plain, mask(text, claim), names, claim, unitsIn(claim))
  if (refused !== null) return refuseReading('not-understood', refused)
  const chosen = chooseQuantity(
    named.map((it) => it.quantities),
    claim,
    plain,
  )
  if (!chosen.ok) return chosen
  const { quantity, unit } = chosen.value
  // 温差 of what is as great as that, or may be at most.
  const isDifference = names.some(({ name }) => name === '温差')
  if (isDifference && claim.bound === null && claim.shape === 'single') {
    const { from, until } = claim
    return refuseReading('ambiguous-bound', claim, [
      `${written.slice(0, from)}≤${written.slice(from, until)}`,
    ])
  }
  if (isHalfRange(names, claim)) return refuseReading('unreadable-range', claim)
  const second = conditions.find((it) => isSecondValue(plain.slice(it.from, it.until), unit))
  if (second !== undefined) return refuseReading('not-understood', second)
  // Nothing is below nothing: what counts from there has no minus.
  if (isAbsolute && isGauge(quantity, claim)) return refuseReading('gauge-or-absolute', claim)
  const doubt = isAbsolute ? null : doubtOfPressure(written, claim, quantity, unit)
  if (doubt !== null) return doubt
  const read = readValues(written, claim, quantity, unit)
  if (!read.ok) return read
  const { values, unit: inUnits } = read.value
  if (!values.every((it) => isPossible(quantity, it, inUnits))) {
    return refuseReading('impossible-value', claim)
  }
  const isConverted = isGauge(quantity, claim)
  const told = [
    ...(isConverted ? ['绝压'] : []),
    ...names
      .filter(({ name }) => tellsWhich(quantity.code, name))
      .map((it) => asideText(written, it)),
    ...objects.map((it) => asideText(written, it)),
    ...conditions
      .filter((it) => !objects.some(({ from, until }) => from <= it.from && it.until <= until))
      .map((it) => conditionText(written, it)),
  ]
  const said = isConverted ? absolute(read.value) : read.value
  const shape = isWithin ? 'within' : said.shape
  return accepted(measuredOf(quantity, claim, { ...said, shape }, told))
}

/** What stands beside a value, without the signs that part it from the value. */
function asideText(written: string, { from, until }: LineSpan): string {
  const text = written
    .slice(from, until)
    .replace(/^[\s,，;；@]+/u, '')
    .trim()
  return /^[(（][^()（）]*[)）]$/u.test(text) ? text.slice(1, -1).trim() : text
}

/** Names that say more than the quantity's own: they are kept beside the value. */
const whichNames: Readonly<Record<string, RegExp>> = {
  'impurity-content': /^(?!杂质|金属杂质|impurit)/iu,
  'particle-size': /^D\d/u,
  'coherence-time': /^T[12]/u,
  acceleration: /减速|decel/iu,
  'recovery-rate': /脱|除尘|加标|spike|removal/iu,
  'specific-impulse': /真空|海平面/u,
  'reactor-volume': /锅/u,
  'molar-concentration': /钒/u,
  'ammonia-nitrogen': /出水/u,
  'volume-resistivity': /产水/u,
  'response-time': /转换|切换/u,
  'leak-rate': /hydrogen|helium/iu,
  'magnetic-field': /剩磁/u,
  'device-mass': /净重|空机|dry|起飞/iu,
  'true-position': /hole/iu,
  warpage: /bow/iu,
  yield: /一次|FPY|first/iu,
}

function tellsWhich(code: string, name: string): boolean {
  return whichNames[code]?.test(name) === true
}

/** Words without a blank or a sign between. */
const inThing = /^\p{Script=Han}+$/u

/** The units of a claim, where they measure one thing. */
function unitsIn(claim: Claim): readonly Unit[] | null {
  const units = unitsOf(claim)
  return units.ok ? units.value : null
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

/** 固含量 48±2%: of a share both are shares, and not 2 % of it. */
function ofShare(claim: Claim, named: readonly NamedQuantity[]): Claim {
  const [first, spread] = claim.units
  const isShare = named.some((it) => it.quantities.some(({ dimension }) => dimension === 'ratio'))
  if (!claim.isPercent || first !== null || spread === undefined || !isShare) return claim
  return { ...claim, isPercent: false, units: [spread, spread] }
}

const mostBefore = /(?:最大|最高|max(?:imum)?\.?)\s*$/iu
const leastBefore = /(?:最小|最低|min(?:imum)?\.?)\s*$/iu

/** `最大长度`: the extreme stands before the name. */
function extremeOf(plain: string, named: readonly LineSpan[]): Claim['extreme'] {
  const before = named.map(({ from }) => plain.slice(0, from))
  if (before.some((it) => mostBefore.test(it))) return 'at-most'
  return before.some((it) => leastBefore.test(it)) ? 'at-least' : null
}
