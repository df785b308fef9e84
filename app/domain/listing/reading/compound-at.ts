import { compoundUnit, type UnitFactor } from '../../shared/compound-unit'
import type { Unit } from '../../shared/unit'
import type { FoundUnit } from './found-unit'

/** So many of a unit stand below a stroke in brackets, `·0.1MPa`, or as one of these; 50 MW/100 MWh are two. */
const commonCount =
  /^(?:24(?=\s*(?:h|小时))|100(?=\s*(?:g|mL|km|克|毫升|公里)(?![A-Za-z]))|10(?=\s*min)|1000(?=\s*(?:h|小时)))\s*/iu
const anyCount = /^\d+(?:\.\d+)?\s*/u
const times = /^\s*[·*•]\s*/u
const per = /^\s*(?:\/|每|per(?![a-z]))\s*/iu

const isEach = new Set(['轴', '座'])

interface Product {
  readonly factors: readonly UnitFactor[]
  readonly length: number
}

/**
 * A unit made of others at the beginning of a text in plain signs, `kWh/Nm³`, `g/(m²·24h)`, `件每小时`; its first
 * part is given. Undefined where the text goes on otherwise, or where a part may be one of several units.
 */
export function compoundAt(
  text: string,
  first: FoundUnit,
  unitAt: (text: string) => FoundUnit | undefined,
): FoundUnit | undefined {
  const unit = plainUnit(text, first)
  if (unit === undefined) return undefined
  const above = productAt(text, unitAt, null, {
    factors: [{ count: 1, unit }],
    length: first.length,
  })
  const stroke = per.exec(text.slice(above.length))?.[0].length ?? 0
  const below = stroke === 0 ? null : belowAt(text.slice(above.length + stroke), unitAt)
  if (stroke > 0 && below === null) return undefined
  const made = compoundUnit(above.factors, below?.factors ?? [])
  if (made === undefined) return undefined
  return { length: above.length + stroke + (below?.length ?? 0), units: [made] }
}

function belowAt(text: string, unitAt: (text: string) => FoundUnit | undefined): Product | null {
  const none = { factors: [], length: 0 }
  if (text[0] !== '(') {
    const product = productAt(text, unitAt, commonCount, none)
    return product.length === 0 ? null : product
  }
  const inside = productAt(text.slice(1), unitAt, anyCount, none)
  const closing = /^\s*\)/u.exec(text.slice(1 + inside.length))?.[0].length
  if (closing === undefined || inside.length === 0) return null
  return { ...inside, length: 1 + inside.length + closing }
}

/** Units that are multiplied, from what has been read already on. */
function productAt(
  text: string,
  unitAt: (text: string) => FoundUnit | undefined,
  counted: RegExp | null,
  before: Product,
): Product {
  const sign = before.factors.length === 0 ? '' : times.exec(text.slice(before.length))?.[0]
  if (sign === undefined) return before
  const at = before.length + sign.length
  const count = counted?.exec(text.slice(at))?.[0] ?? ''
  const found = unitAt(text.slice(at + count.length))
  const unit = found === undefined ? undefined : plainUnit(text.slice(at + count.length), found)
  if (found === undefined || unit === undefined) return before
  // Per axis is of each, and no unit.
  if (counted !== null && isEach.has(unit.symbol)) return before
  const factor = { count: count === '' ? 1 : Number(count), unit }
  return productAt(text, unitAt, counted, {
    factors: [...before.factors, factor],
    length: at + count.length + found.length,
  })
}

/** The one unit, or of several the one whose own symbol stands there: in a product `g` is a gram. */
function plainUnit(text: string, { length, units }: FoundUnit): Unit | undefined {
  // 1500 V/1 min is no volt in one.
  if (/^\d/u.test(text)) return undefined
  const [only, another] = units
  return another === undefined ? only : units.find(({ symbol }) => symbol === text.slice(0, length))
}
