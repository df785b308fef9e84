import { wordOf } from '../platform/languages/word-of'
import type { Wording } from './wording'

/** A unit in the reader's language: those that are words have one, the others are the same in all. */
export function unitName(unit: string, { t }: Pick<Wording, 't'>): string {
  return wordOf(t, 'wording:unit', unit)
}
