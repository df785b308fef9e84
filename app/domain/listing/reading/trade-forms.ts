import { findQuantity } from '../../shared/quantities'
import type { LineSpan } from '../line-span'
import { closerQuantity } from './closer-quantity'
import { boundsBefore, boundsBehind } from './comparators'
import { findConditions } from './find-conditions'
import { findObjects } from './find-objects'
import { findQuantities, type NamedQuantity } from './find-quantities'
import { mask } from './left-over'
import type { MeasuredReading } from './measured'
import { refuseReading } from './refusal'

/** A way of a trade to write a value that no number with a unit is. */
interface TradeForm {
  readonly quantity: string
  /** The value as it is written, with its groups. */
  readonly value: RegExp
  /** Without the value alone saying it, the line must name the quantity. */
  readonly isNamed: boolean
  readonly unit: string
  /** The value in the unit; null where it may be more than one thing. */
  readonly read: (groups: readonly (string | undefined)[], line: string) => number | null
}

/** Classes of the former FED-STD-209E and of GB 50073 as ISO 14644-1: each factor of ten is one class. */
const isoOfParticles: Readonly<Record<string, number>> = {
  '10': 4,
  '100': 5,
  '1000': 6,
  '10000': 7,
  '100000': 8,
  十: 4,
  百: 5,
  千: 6,
  万: 7,
  十万: 8,
  一百: 5,
  一千: 6,
  一万: 7,
  '1万': 7,
  '10万': 8,
}

/** 6N5 is 99.99995 %. */
function purityOf([nines, digit = '0']: readonly (string | undefined)[]): number {
  const missing = 10 ** (2 - Number(nines))
  return Number((100 - missing * (1 - Number(digit) / 10)).toPrecision(12))
}

const forms: readonly TradeForm[] = [
  {
    quantity: 'ingress-protection',
    value: /(?<![A-Za-z])IP\s*([0-6X])([0-9])K?(?![\d.])/giu,
    isNamed: false,
    unit: 'IP',
    read: ([solids = '', water = '']) =>
      Number(`${solids.toUpperCase() === 'X' ? 0 : solids}${water}`),
  },
  {
    // 5N5 says a purity by itself, 5N may be a force.
    quantity: 'purity',
    value: /(?<![A-Za-z\d.])([2-9])N([1-9])(?![A-Za-z\d·])/gu,
    isNamed: false,
    unit: '%',
    read: (groups) => purityOf(groups),
  },
  {
    quantity: 'purity',
    value: /(?<![A-Za-z\d.])([2-9])N([1-9])?(?![A-Za-z\d·])/gu,
    isNamed: true,
    unit: '%',
    read: (groups) => purityOf(groups),
  },
  {
    quantity: 'clean-room-class',
    value:
      /(?<![A-Za-z])(?:ISO\s*)(?:class|等级|级别|cl\.?)?\s*(?:(?:≤|<=)\s*)?([1-9])(?![\d.,万])(?!\s*(?:~|-|至|到)\s*\d)\s*(?:级|等级)?/giu,
    isNamed: false,
    unit: '级',
    read: ([level], line) =>
      /^[^\p{L}]*ISO\s*[1-9][^\p{L}]*$/iu.test(line) ? null : Number(level),
  },
  {
    quantity: 'clean-room-class',
    value:
      /(?<![\dA-Za-z.])(?:ISO\s*(?:class|等级)?\s*)?(?:class\s*)?(1?0?0?万|10{1,5}|10{0,2},000|[一十百千万]{1,2})\s*级(?:别)?/giu,
    isNamed: false,
    unit: '级',
    read: ([size = '']) => isoOfParticles[size.replace(',', '')] ?? null,
  },
  {
    quantity: 'clean-room-class',
    value: /(?<![A-Za-z])class\s*(10{1,5}|10{0,2},000)(?![\d.])/giu,
    isNamed: true,
    unit: '级',
    read: ([size = '']) => isoOfParticles[size.replace(',', '')] ?? null,
  },
  {
    quantity: 'hardness-pencil',
    value: /(?<![\dA-Za-z.笔])([1-9])?H(?![A-Za-z\d])/gu,
    isNamed: true,
    unit: '铅笔H',
    read: ([degree]) => Number(degree ?? '1'),
  },
  {
    quantity: 'color-fastness',
    value: /(?<![\d.])([1-8])\s*[-/]\s*([1-8])\s*(?:级|grade)/giu,
    isNamed: true,
    unit: '级',
    read: ([low, high]) => (Number(high) - Number(low) === 1 ? Number(low) + 0.5 : null),
  },
]

const before = new RegExp(String.raw`(${boundsBefore.form})[\s:]*$`, 'iu')
const behind = new RegExp(
  String.raw`^\s*(${boundsBehind.form}|或更好|及更好|或更严|or better|or cleaner)`,
  'iu',
)

/** A line whose value has a form of its trade, or null for all others. In plain signs. */
export function readTradeForm(plain: string): MeasuredReading | null {
  for (const form of forms) {
    const matches = [...plain.matchAll(form.value)]
    const [match] = matches
    if (match === undefined || matches.length > 1) continue
    const value = { from: match.index, until: match.index + match[0].length }
    const masked = mask(plain, value)
    const names = findQuantities(masked)
    const isNamed = names.some((it) => it.quantities.some(({ code }) => code === form.quantity))
    if (form.isNamed && !isNamed) continue
    if (names.length > 0 && !isNamed) continue
    return readForm(form, match.slice(1), { plain, value, names })
  }
  return null
}

interface Found {
  readonly plain: string
  readonly value: LineSpan
  readonly names: readonly NamedQuantity[]
}

function readForm(
  form: TradeForm,
  groups: readonly (string | undefined)[],
  { plain, value, names }: Found,
): MeasuredReading {
  const found = findQuantity(form.quantity)
  if (found === undefined) throw new RangeError(`no quantity ${form.quantity}`)
  const quantity = closerQuantity(plain, found)
  const asides = findConditions(plain).filter(
    (it) => it.until <= value.from || it.from >= value.until,
  )
  const opening = before.exec(plain.slice(0, value.from))
  const closing = behind.exec(plain.slice(value.until))
  const claim = {
    from: opening?.index ?? value.from,
    until: value.until + (closing?.[0].length ?? 0),
  }
  const covered = [claim, ...names, ...asides].reduce(mask, plain)
  const told = names.map((it) => ({ ...it, name: plain.slice(it.from, it.until) }))
  const { objects, refused } = findObjects(plain, covered, told, claim, null)
  if (refused !== null) return refuseReading('not-understood', refused)
  const condition = [...objects, ...asides]
    .map(({ from, until }) => plain.slice(from, until).replaceAll(/^[(（\s]+|[)）\s]+$/gu, ''))
    .join('，')
  const read = form.read(groups, plain)
  if (read === null) return refuseReading('ambiguous-number', value)
  const first = opening === null ? null : boundsBefore.boundOf(opening[1] ?? '')
  const second = closing === null ? null : (boundsBehind.boundOf(closing[1] ?? '') ?? 'better')
  if (first !== null && second !== null && first !== second) {
    return refuseReading('ambiguous-bound', claim)
  }
  const bound = first ?? second
  // 万级以上 is cleaner to most and dirtier by its number.
  const isBackwards = quantity.better === 'lower' && bound === 'at-least'
  if (isBackwards) return refuseReading('ambiguous-bound', claim)
  return {
    ok: true,
    value: {
      quantity,
      bound,
      extreme: null,
      shape: 'single',
      values: [read],
      unit: form.unit,
      condition: condition === '' ? null : condition,
      claim,
    },
  }
}
