import { foldWidth } from '../shared/fold-width'
import { findUnit } from '../shared/measure'
import { accepted, type Outcome, refused } from '../shared/outcome'
import type { CapacityPeriod } from './requirement'
import { periodWords, valueOfWord } from './requirement-words'

export interface Capacity {
  readonly value: number
  /** As it was written: 个 stays 个. */
  readonly unit: string
  readonly per: CapacityPeriod
}

const form = /^(\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?)\s*(\S.*?)\s*\/\s*(日|天|月|年|day|month|year)$/u

/** `2000 件/月`, `1,200 m²/天`: more than nothing, in a known unit. */
export function readCapacity(
  text: string,
): Outcome<Capacity, 'unreadable-capacity' | 'unknown-unit'> {
  const [, number = '', unit = '', per = ''] = form.exec(foldWidth(text)) ?? []
  const period = valueOfWord(periodWords, per)
  const value = Number(number.replaceAll(',', ''))
  if (!period.ok || !(value > 0) || !Number.isFinite(value)) return refused('unreadable-capacity')
  if (!findUnit(unit)) return refused('unknown-unit')
  return accepted({ value, unit, per: period.value })
}
