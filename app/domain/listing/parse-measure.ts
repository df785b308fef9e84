import { foldWidth } from '../shared/fold-width'
import { findUnit } from '../shared/measure'
import { accepted, type Outcome, refused } from '../shared/outcome'
import { type Quantity, quantities } from '../shared/quantities'
import type { OfferedRange } from './offered-range'
import type { Comparison } from './requirement'

export type MeasureReason =
  | 'unknown-quantity'
  | 'unknown-unit'
  | 'unit-mismatch'
  | 'unreadable-range'

export interface NumericAsk {
  readonly quantity: string
  readonly comparison: Comparison
  readonly value: number
  readonly upper: number | null
  readonly unit: string
}

interface Statement {
  readonly quantity: Quantity
  readonly comparator: 'at-most' | 'at-least' | 'equals' | null
  readonly first: number
  readonly second: number | null
  readonly unit: string
}

const comparators: Readonly<Record<string, Statement['comparator']>> = {
  '≤': 'at-most',
  '<=': 'at-most',
  不大于: 'at-most',
  至多: 'at-most',
  '≥': 'at-least',
  '>=': 'at-least',
  不小于: 'at-least',
  至少: 'at-least',
  '=': 'equals',
}

const number = String.raw`[-+]?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?`
const statement = new RegExp(
  String.raw`^[\s:]*(≤|<=|不大于|至多|≥|>=|不小于|至少|=)?\s*(${number})\s*(?:(?:~|–|—|至|\.\.|-)\s*(${number})\s*)?(.*)$`,
  'u',
)

const spellings = quantities
  .flatMap((quantity) =>
    [quantity.name, quantity.nameEn, quantity.code].map((spelling) => ({ spelling, quantity })),
  )
  .sort((a, b) => b.spelling.length - a.spelling.length)

function parseStatement(written: string): Outcome<Statement, MeasureReason> {
  const text = foldWidth(written)
  const named = spellings.find(({ spelling }) => text.startsWith(spelling))
  if (!named) return refused('unknown-quantity')
  const [, comparator, first, second, unitText] =
    statement.exec(text.slice(named.spelling.length)) ?? []
  if (first === undefined) return refused('unreadable-range')
  if (![first, second ?? '0'].every((text) => Number.isFinite(numeric(text)))) {
    return refused('unreadable-range')
  }
  const unit = findUnit(unitText ?? '')
  if (!unit) return refused('unknown-unit')
  if (unit.dimension !== named.quantity.dimension) return refused('unit-mismatch')
  return accepted({
    quantity: named.quantity,
    comparator: comparator === undefined ? null : (comparators[comparator] ?? null),
    first: numeric(first),
    second: second === undefined ? null : numeric(second),
    unit: unit.symbol,
  })
}

function numeric(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** True if the text begins with the name of a quantity. */
export function namesQuantity(text: string): boolean {
  const plain = foldWidth(text)
  return spellings.some((it) => plain.startsWith(it.spelling))
}

/** `尺寸公差≤0.02 mm`, `工作温度 -40~85 ℃`: what a need asks of one quantity. */
export function parseNumericAsk(text: string): Outcome<NumericAsk, MeasureReason> {
  const parsed = parseStatement(text)
  if (!parsed.ok) return parsed
  const { quantity, comparator, first, second, unit } = parsed.value
  if (second !== null && (comparator !== null || first > second)) return refused('unreadable-range')
  const byNature = { lower: 'at-most', higher: 'at-least', span: 'equals' } as const
  return accepted({
    quantity: quantity.code,
    comparison: second !== null ? 'covers' : (comparator ?? byNature[quantity.better]),
    value: first,
    upper: second,
    unit,
  })
}

/**
 * `尺寸公差 0.005~0.05 mm`: what a supplier reaches. One bare number is the best it reaches of a
 * quantity that has a better end, otherwise the one value it offers.
 */
export function parseOfferedRange(text: string): Outcome<OfferedRange, MeasureReason> {
  const parsed = parseStatement(text)
  if (!parsed.ok) return parsed
  const { quantity, comparator, first, second, unit } = parsed.value
  const range = (min: number | null, max: number | null) =>
    accepted({ quantity: quantity.code, min, max, unit })
  if (second !== null) {
    if (comparator !== null || first > second) return refused('unreadable-range')
    return range(first, second)
  }
  if (comparator === 'at-most') return range(null, first)
  if (comparator === 'at-least') return range(first, null)
  if (comparator === null && quantity.better === 'lower') return range(first, null)
  if (comparator === null && quantity.better === 'higher') return range(null, first)
  return range(first, first)
}
