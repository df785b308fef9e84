import { accepted, type Outcome, refused } from '../shared/outcome'
import type { Region } from '../shared/regions'
import type { CapacityPeriod } from './requirement'

/** What people write for a region and for a period; each has a first word, which is written back. */
export const regionWords = {
  上海: 'shanghai',
  长三角: 'yangtze-delta',
  全国: 'china',
  全球: 'global',
} as const satisfies Readonly<Record<string, Region>>

export const periodWords = {
  日: 'day',
  天: 'day',
  月: 'month',
  年: 'year',
} as const satisfies Readonly<Record<string, CapacityPeriod>>

/** The value that a word stands for; the value's own code is a word too. */
export function valueOfWord<Value extends string>(
  words: Readonly<Record<string, Value>>,
  text: string,
): Outcome<Value, 'unknown-choice'> {
  const named = Object.hasOwn(words, text) ? words[text] : undefined
  const value = named ?? Object.values(words).find((it) => it === text)
  return value === undefined ? refused('unknown-choice') : accepted(value)
}

/** The word that is written for a value. Throws RangeError where there is none. */
export function requirementWordOf<Value extends string>(
  words: Readonly<Record<string, Value>>,
  value: Value,
): string {
  const word = Object.keys(words).find((it) => words[it] === value)
  if (word === undefined) throw new RangeError(`no word for ${value}`)
  return word
}
