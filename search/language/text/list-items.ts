import { normaliseText } from './normalise'

/** What parts the items of a list. A comma within a number (1,400) does not. */
const separators = /[、，。;；！？!?/／｜|\n\r\t]|(?<!\d),|,(?!\d)/u

/** Longer ones are clauses of a sentence, and nobody asks for them word by word. */
const longestItem = 20

/** Names are shorter than clauses: more on average than this, and the parts are no list. */
const mostSyllables = 9

/** Of fewer parts, the mean says nothing. */
const leastOfClauses = 3

/**
 * The distinct items of a list in normalised form and in order; of `轴承钢（GCr15）、弹簧钢`, what
 * stands in and before the brackets too. Of several texts, each is an item or some. Empty for one
 * running text: with parts that are mostly longer than twenty characters
 * or on average as long as clauses.
 */
export function listItems(given: string | readonly string[]): readonly string[] {
  const items =
    typeof given === 'string'
      ? itemsOfText(given)
      : given.flatMap((text) => partsOf(text).filter(isItem).flatMap(readings))
  return [...new Set(items)]
}

/** What is typed, as an item of a list would have it; null if it could be none. */
export function itemOf(typed: string): string | null {
  const item = clean(normaliseText(typed))
  return isItem(item) ? item : null
}

function itemsOfText(text: string): readonly string[] {
  const parts = partsOf(text)
  const short = parts.filter(isItem)
  const isWordy = parts.length >= leastOfClauses && meanSyllables(short) > mostSyllables
  return short.length * 2 < parts.length || isWordy ? [] : short.flatMap(readings)
}

function partsOf(text: string): readonly string[] {
  return split(text)
    .map((part) => clean(normaliseText(part)))
    .filter((part) => part !== '')
}

/** A Chinese character is one, a Latin word two. */
function meanSyllables(items: readonly string[]): number {
  const count = (item: string) =>
    (item.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * (item.match(/[a-z]+/gu)?.length ?? 0)
  return items.reduce((sum, item) => sum + count(item), 0) / Math.max(1, items.length)
}

/**
 * At its signs; one without any at its spaces, if what they part is Chinese, or mostly so where
 * there is much of it. `KrF 光刻胶` is one thing.
 */
function split(text: string): readonly string[] {
  const parts = text.split(separators)
  const words = text.trim().split(/\s+/u)
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word)).length
  const isSpaced =
    parts.length === 1 &&
    (chinese === words.length || (words.length >= 4 && chinese * 4 >= words.length * 3))
  return isSpaced ? words : parts
}

/**
 * The item, what stands before and in brackets at its end, what is left without 等, and what stands
 * behind a heading (主要产品: 轴承钢).
 */
function readings(item: string): readonly string[] {
  const [, before = '', within = ''] = /^([^()]+)\(([^()]+)\)$/u.exec(item) ?? []
  const [, headed = ''] = /^[^:]{2,8}:(.+)$/u.exec(item) ?? []
  return [item, item.replace(/等$/u, ''), clean(before), clean(within), clean(headed)].filter(
    isItem,
  )
}

/** Without the signs around it. */
function clean(text: string): string {
  return text.replace(/^[\s.。:："“”'·\-*]+|[\s.。:："“”'·\-*]+$/gu, '')
}

function isItem(text: string): boolean {
  return text !== '' && [...text].length <= longestItem
}
