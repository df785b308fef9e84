import { type Quantity, quantities } from '../../shared/quantities'
import { quantitySpellings } from '../../shared/quantity-spellings'
import { tradeQuantities } from '../../shared/trade-quantities'
import type { LineSpan } from '../line-span'
import { plainSigns } from './plain-signs'

const tradeNames: ReadonlyMap<string, readonly string[]> = new Map(
  tradeQuantities.map(({ code, names }) => [code, names]),
)

interface Spelling {
  readonly form: RegExp
  /** What every text holds that the form is found in, in lower case. */
  readonly core: string
  readonly length: number
  readonly quantities: readonly Quantity[]
}

/** What a quantity is called, names that are joined by a stroke each by itself. */
function titlesOf({ code, name, nameEn }: Quantity): readonly string[] {
  return [name, ...name.split('/').filter((part) => [...part].length > 1), nameEn, code]
}

/** The names of a quantity: what it is called, and how else people write it. */
function namesOf(quantity: Quantity): readonly string[] {
  const { code } = quantity
  return [
    ...titlesOf(quantity),
    ...(quantitySpellings[code] ?? []),
    ...(tradeNames.get(code) ?? []),
  ]
}

const spelled = new Map<string, Quantity[]>()
for (const quantity of quantities) {
  for (const name of new Set(namesOf(quantity).map(keyOf))) {
    spelled.set(name, [...(spelled.get(name) ?? []), quantity])
  }
}
const byName = new Map([...spelled].map(([name, all]) => [name, calledSo(name, all)]))

/** 铅含量 is called so, and an impurity besides: of one dimension the quantity that bears the name is meant. */
function calledSo(name: string, all: readonly Quantity[]): readonly Quantity[] {
  const isTitle = (it: Quantity) => titlesOf(it).some((title) => keyOf(title) === name)
  const titled = all.filter(isTitle)
  return all.filter(
    (it) => isTitle(it) || !titled.some(({ dimension }) => dimension === it.dimension),
  )
}

/** Short Latin names (`Ra`, `IP`) are read as they are written; longer ones in any case. */
function keyOf(name: string): string {
  return inCase(plainSigns(name))
}

function inCase(plain: string): string {
  return /^[\x20-\x7e]{4,}$/.test(plain) ? plain.toLowerCase() : plain
}

const spellings: readonly Spelling[] = [...byName]
  .map(([name, found]) => ({
    form: formOf(name),
    core: coreOf(name),
    length: name.length,
    quantities: found,
  }))
  .sort((a, b) => b.length - a.length)

/** The longest part of a name between which no blank may stand. */
function coreOf(name: string): string {
  const parts = name
    .toLowerCase()
    .split(/[\s-]+|(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/u)
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '')
}

function formOf(name: string): RegExp {
  const escaped = name
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`[\s-]*`)
    .replaceAll(
      /(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu,
      String.raw`\s*`,
    )
  // Of one sign (长, 高), which many words hold, only what a figure follows is a name, not of 提高 or 最高.
  const isOneSign = /^\p{Script=Han}$/u.test(name)
  // M2 is a beam quality, 500 M2 an area.
  const digits = /\d$/.test(name) ? String.raw`(?<!\d\s*)` : ''
  const whole = isOneSign ? '(?<![提升增加延超最更不])' : ''
  const before = /^[a-z]/i.test(name) ? '(?<![A-Za-z])' : whole
  const figure = String.raw`(?=\s*:?\s*[≤≥<>=±\d])`
  const plural = /[a-z]{5,}$/i.test(name) ? 's?' : ''
  const behind = isOneSign ? figure : /[a-z]$/i.test(name) ? `${plural}(?![A-Za-z])` : ''
  const anyCase = /^[\x20-\x7e]{4,}$/.test(name) ? 'giu' : 'gu'
  return new RegExp(`${before}${digits}${escaped}${behind}`, anyCase)
}

/** The quantities that a name in plain signs is just the name of; none if it is of none. */
export function quantitiesNamed(plain: string): readonly Quantity[] {
  return byName.get(inCase(plain)) ?? []
}

/** 流量计, 压力表: what measures a quantity is a thing. */
const gauge = /^(?:计(?!量|算)|表(?!面)|仪|传感器|变送器|扳手|探头)/u

export interface NamedQuantity extends LineSpan {
  readonly quantities: readonly Quantity[]
}

/**
 * The quantities that a line names, in its order, longest names first: of `重复定位精度` not `定位精度` as
 * well. The line in plain signs.
 */
export function findQuantities(plain: string): readonly NamedQuantity[] {
  const lower = plain.toLowerCase()
  let rest = plain
  const found: NamedQuantity[] = []
  for (const { form, core, quantities: named } of spellings) {
    if (!lower.includes(core)) continue
    for (const match of rest.matchAll(form)) {
      const until = match.index + match[0].length
      if (gauge.test(plain.slice(until))) continue
      found.push({ from: match.index, until, quantities: named })
    }
    rest = rest.replaceAll(form, (name) => '\ue000'.repeat(name.length))
  }
  return found.sort((a, b) => a.from - b.from)
}
