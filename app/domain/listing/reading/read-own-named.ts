import { findUnit } from '../../shared/measure'
import { accepted } from '../../shared/outcome'
import type { Quantity } from '../../shared/quantities'
import type { Dimension } from '../../shared/unit'
import { unitsOf } from './choose-quantity'
import { vague } from './comparators'
import { conditionText } from './condition-text'
import { findConditions } from './find-conditions'
import { isTailTold } from './find-objects'
import { findQuantities } from './find-quantities'
import { isHarmlessTail } from './harmless-tail'
import { leftOvers, mask } from './left-over'
import { type MeasuredReading, measuredOf } from './measured'
import { betterOf, mayEndSo, ownNameBefore, unitBeside } from './own-name'
import { plainSigns } from './plain-signs'
import { isPossible } from './possible'
import { leadTimeNames } from './read-lead-time'
import { readValues } from './read-values'
import type { ReadingRefusal } from './refusal'
import { scanClaim } from './scan-claim'

/** `4.5~5.5 μm 之间任一`, as a line is written back. */
const anyBetween = /^[\s\ue000]*之间任一值?/u
/** After these a name that nobody knows may be one of the writer's own. */
const mayBeOwn = new Set(['not-understood', 'unknown-quantity', 'unit-mismatch'])

/**
 * `电解槽直流电耗≤4.2 kWh/Nm³`: a number of what the vocabulary has no name for, under the name that it was
 * given. It is compared with what others state under the same name alone, so that nothing is taken for
 * something else. Null where that is no name, where its unit is of another kind than a quantity that the
 * name holds, or where anything but name, number and condition is left.
 */
export function readOwnNamed(written: string, refusal: ReadingRefusal): MeasuredReading | null {
  if (!mayBeOwn.has(refusal.reason)) return null
  const plain = plainSigns(written)
  const conditions = findConditions(plain)
  const masked = conditions.reduce(mask, plain)
  const claim = scanClaim(masked)
  const anywhere =
    claim?.shape === 'range' ? anyBetween.exec(masked.slice(claim.until))?.[0] : undefined
  if (claim === null || vague.test(masked)) return null
  const span = ownNameBefore(masked, claim)
  const units = unitsOf(claim)
  if (span === null || !units.ok) return null
  const name = written.slice(span.from, span.until).replaceAll(/\s+/gu, ' ')
  const isBare = units.value === null && isShare.test(name)
  if (units.value === null && !isBare) return null
  const unit = isBare ? findUnit('1') : unitBeside(name, units.value ?? [])
  if (new RegExp(leadTimeNames.source, 'iu').test(name)) return null
  if (
    unit === undefined ||
    !mayEndSo(name, unit) ||
    !mayMeasure(plain.slice(span.from, span.until), unit.dimension)
  )
    return null
  // 5000L 搪玻璃釜不少于 3 台: how many of what size are two.
  const isCount = unit.dimension === 'count'
  if (isCount && conditions.some((it) => /\d/u.test(plain.slice(it.from, it.until)))) return null
  // A named value in a bracket is a second one.
  if (conditions.some((it) => isNamedValue(plain.slice(it.from, it.until)))) return null
  const end = claim.until + (anywhere?.length ?? 0)
  const tail = { from: end, until: plain.length }
  const isTold =
    /[^\s\ue000]/u.test(masked.slice(end)) &&
    (isTailTold(masked.slice(end)) || isHarmlessTail(plain.slice(end), units.value))
  const value = { from: claim.from, until: end }
  const rest = [span, value, ...(isTold ? [tail] : [])].reduce(mask, masked)
  if (leftOvers(rest).length > 0) return null
  const quantity: Quantity = {
    ...{ code: name, name, nameEn: name, dimension: unit.dimension },
    better: betterOf(name),
  }
  const read = readValues(written, claim, quantity, unit)
  if (!read.ok || !read.value.values.every((it) => isPossible(quantity, it, unit.symbol)))
    return null
  const told = [
    ...(isTold ? [tail] : []),
    ...conditions.filter((it) => !isTold || it.from < tail.from),
  ]
  const conditionsTold = told.map((it) => conditionText(written, it))
  const shape = anywhere === undefined ? read.value.shape : 'within'
  return accepted(measuredOf(quantity, claim, { ...read.value, shape }, conditionsTold))
}

/**
 * False where a known name is the whole of it and something else was the doubt, or where the unit measures
 * another kind of thing: 推力 500 MPa is a slip, mΩ·cm² behind 接触电阻 is none.
 */
function mayMeasure(name: string, dimension: Dimension): boolean {
  if (dimension === 'rotation' && !/速|speed|rpm/iu.test(name)) return false
  const known = findQuantities(name)
  const [last] = known.slice(-1)
  if (last === undefined || dimension.startsWith('compound ')) return true
  const covered = known.reduce((length, { from, until }) => length + until - from, 0)
  const isWhole = known.length === 1 && covered === name.trim().length
  // Tensile strength of the film: the name is what stands before.
  const isOf = /^\s+(?:of|in|on|at|for)\s/iu.test(name.slice(last.until))
  if (isOf) return last.quantities.some((it) => it.dimension === dimension)
  // 电压波动, 强度保持率: what ends otherwise is something else.
  if (last.until < name.trimEnd().length) return true
  // 热封强度 45 N/15 mm: behind other words a plain name is of what they say.
  const lastName = name.slice(last.from, last.until)
  if (!isWhole && ownEnd.test(lastName) && last.from > 1) return true
  return !isWhole && last.quantities.some((it) => it.dimension === dimension)
}

/** What is counted in nothing: 展弦比 12, Cpk 1.67. */
const isShare =
  /(?:展弦比|载荷比|[^\d]比|系数|因数|指数)$|(?<![A-Za-z])(?:Cp?k|(?:ratio|index|factor|coefficient))$/iu

const ownEnd =
  /^(?:强度|阻抗|密度|速率|灵敏度|分辨率|功率|容量|resolution|strength|density|rate|capacity)$/iu

function isNamedValue(condition: string): boolean {
  return /^\s*[(（]/u.test(condition) && /\d/u.test(condition) && ownNameInside.test(condition)
}

const ownNameInside = /^\s*[(（]\s*(?:[\p{Script=Han}]{2,}|[A-Za-z]{3,})[\s:]*\d/u
