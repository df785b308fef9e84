import { unitsOf } from './choose-quantity'
import { generic } from './find-objects'
import type { NamedQuantity } from './find-quantities'
import { unitAt } from './find-units'
import { isDeviationName } from './own-name'
import type { Claim } from './scan-claim'

/** Names that a word before them makes another quantity of, though they are no plain ones: 电流密度, 频率响应. */
const composed = /(?:密度|系数|比|速率|响应|效率|等级|density|coefficient|ratio|response|index)$/iu
/** Between two names that stand for two things. */
const parting = /[,，;；、:：()（）/]|[和及与或]|(?<![a-z])(?:and|or|to)(?![a-z])/iu

/** True where a sign parts two names, or in Chinese a blank. */
function isParted(plain: string, until: number, from: number): boolean {
  const between = plain.slice(until, from)
  const isHan = (at: number) => /\p{Script=Han}/u.test(plain[at] ?? '')
  return parting.test(between) || (/^\s+$/u.test(between) && isHan(until - 1) && isHan(from))
}

/** True of the name of a count directly behind a number, where it is the unit: 2×10⁶ cycles. */
export function isUnitBehind(plain: string, { from, until }: NamedQuantity): boolean {
  return (
    /[\d⁰¹²³⁴-⁹]\s*$/u.test(plain.slice(0, from)) &&
    (unitAt(plain.slice(from))?.length ?? 0) >= until - from
  )
}

/**
 * The names of a line without those that are a part of what the last one before the value is measured of: 载荷 in
 * `光学载荷地面分辨率0.5 m`, VOC in `VOC removal rate > 97 %`. The unit must be one of the last name's and of none
 * before it, and the last must be a name that no word before it turns into another quantity.
 */
export function withoutParts(
  plain: string,
  names: readonly NamedQuantity[],
  claim: Claim,
): readonly NamedQuantity[] {
  const leading = names.filter(({ until }) => until <= claim.from)
  const last = leading.at(-1)
  const units = unitsOf(claim)
  if (last === undefined || leading.length < 2 || !units.ok || units.value === null) return names
  const dimensions = new Set<string>(units.value.map(({ dimension }) => dimension))
  const fits = ({ quantities }: NamedQuantity) =>
    quantities.some(({ dimension }) => dimensions.has(dimension))
  const name = plain.slice(last.from, last.until)
  if (!fits(last) || generic.test(name) || composed.test(name) || isDeviationName(name))
    return names
  const isPart = (it: NamedQuantity) =>
    it !== last && it.until <= last.from && !fits(it) && !isParted(plain, it.until, last.from)
  return names.filter((it) => !isPart(it))
}
