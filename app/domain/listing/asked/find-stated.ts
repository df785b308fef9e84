import { foldWidth } from '../../shared/fold-width'
import type { Dimension } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import { quantitiesNamed } from '../reading/find-quantities'
import { plainSigns } from '../reading/plain-signs'
import { baseValue, type StatedMeasure } from './stated-measure'
import { isGrade, unitOfWord, unitWordAt } from './unit-words'

export type FoundMeasure = LineSpan & StatedMeasure

const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`
const first = new RegExp(String.raw`(?<![A-Za-z\d.,±~\-])([-−–]?)(${number})`, 'gu')
const second = new RegExp(String.raw`\s?(?:[-~–—〜]|至|到|to(?![a-z]))\s?([-−–+]?${number})`, 'iuy')

/** What may stand between a name and its number. */
const between =
  /(?:\s|[:≤≥<>=~]|可?达到?|至?可|可加工|为|是|约|最[大小高低长]值?|不[大小低高]于|不超过|[大小高低]于|up to|max\.?|min\.?)+$/iu
const longestName = 12

/**
 * The numbers with their units in a running text, each with the quantity whose name stands before it, in the
 * order of the text. A number that nothing names stands for itself; counts, grades and dates are none.
 */
export function findStated(text: string, isBounded = false): readonly FoundMeasure[] {
  if (!/[\d\uff10-\uff19]/u.test(text)) return []
  const plain = foldWidth(text)
  const found: FoundMeasure[] = []
  for (const { 0: whole, 1: sign = '', 2: digits = '', index } of plain.matchAll(first)) {
    const one = unitBehind(plain, index + whole.length)
    // 10-50 mm and 10 mm-50 mm are one.
    const other = match(second, plain, one?.until ?? index + whole.length)
    const end = other && unitBehind(plain, other.until)
    const word = end ?? one
    if (word === null || isGrade(plain.slice(index, word.until))) continue
    const unit = unitOfWord(word.text, isBounded)
    // A length is never below nothing: there the sign is a dash.
    if (unit === null || (sign !== '' && !hasBelowZero.has(unit.dimension))) continue
    const low = baseValue(numberOf(`${sign}${digits}`), unit.symbol)
    const high = end && other ? baseValue(numberOf(other.digits), unit.symbol) : low
    if (low === null || high === null || low > high) continue
    found.push({
      from: index,
      until: word.until,
      dimension: unit.dimension,
      quantity: namedBefore(plain, index, unit.dimension),
      min: low,
      max: high,
    })
  }
  return found
}

/** What is measured from a point between: on both sides of it there are numbers. */
const hasBelowZero: ReadonlySet<Dimension> = new Set(['temperature', 'voltage'])

const numberOf = (digits: string) => Number(digits.replaceAll(',', '').replace(/[−–]/u, '-'))

function unitBehind(text: string, at: number) {
  const from = text[at] === ' ' ? at + 1 : at
  const word = unitWordAt(text, from)
  return word === null ? null : { text: word, until: from + word.length }
}

function match(form: RegExp, text: string, at: number) {
  form.lastIndex = at
  const [whole, digits = ''] = form.exec(text) ?? []
  return whole === undefined ? null : { digits, until: at + whole.length }
}

function namedBefore(
  text: string,
  at: number,
  dimension: StatedMeasure['dimension'],
): string | null {
  const before = plainSigns(text.slice(Math.max(0, at - 3 * longestName), at)).replace(between, '')
  for (let length = Math.min(longestName, before.length); length > 0; length--) {
    const named = quantitiesNamed(before.slice(-length)).filter((it) => it.dimension === dimension)
    if (named.length > 0) {
      const isOwn = !isOther(before.slice(0, -length), before.slice(-length))
      return named.length === 1 && isOwn ? (named[0]?.code ?? null) : null
    }
  }
  return null
}

/** True if what a short name is joined to makes it another: of 焊缝长度, 长度 is not that of the part. */
export function isOther(before: string, name: string): boolean {
  return (
    /^\p{Script=Han}{1,2}$/u.test(name) &&
    /\p{Script=Han}$/u.test(before) &&
    !/(?:最大|最高|最小|最低|总|净|有效|标称|实际|的|加工|工件|零件|且|和|及)$/u.test(before)
  )
}
