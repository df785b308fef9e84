import { markAsked } from '../domain/listing/asked/mark-asked'
import { type AskedMeasure, meetsAsked, type Stating } from '../domain/listing/asked/meets-asked'
import { statedRequirement } from '../domain/listing/asked/stated-fact'
import { statedRange } from '../domain/listing/asked/stated-measure'
import type { RequirementBody } from '../domain/listing/requirement'
import { rangeText, type StatedRange } from './range-text'
import { requirementText } from './requirement-text'
import { quantityName } from './vocabulary-names'
import type { Wording } from './wording'

interface Run {
  readonly text: string
  readonly isMatch: boolean
}

/** The runs of each field, with the numbers marked that meet what was asked. */
export function markFigures(
  highlights: Readonly<Record<string, readonly Run[]>>,
  asked: readonly AskedMeasure[],
  stating: Stating,
): Readonly<Record<string, readonly Run[]>> {
  if (asked.length === 0) return highlights
  const marked = Object.entries(highlights).map(
    ([field, runs]) => [field, markAsked(runs, asked, stating)] as const,
  )
  return Object.fromEntries(marked)
}

/** Whether a range meets one of the conditions of a search. */
export function isAskedRange(range: StatedRange, asked: readonly AskedMeasure[]): boolean {
  const stated = statedRange(range)
  return stated !== null && asked.some((it) => meetsAsked(stated, it, 'offer'))
}

/** The first range that meets a condition, marked, with what states it; null if none does. */
export function askedRange(
  ranges: readonly (StatedRange & { readonly of?: string })[],
  asked: readonly AskedMeasure[],
  words: Wording,
): readonly Run[] | null {
  const found = ranges.find((it) => isAskedRange(it, asked))
  if (found === undefined) return null
  const of = found.of === undefined ? '' : `${found.of} · `
  return [
    { text: `${of}${quantityName(found.quantity, words.language)} `, isMatch: false },
    { text: rangeText(found, words), isMatch: true },
  ]
}

/** The same of what a need requires. */
export function askedRequirement(
  requirements: readonly RequirementBody[],
  asked: readonly AskedMeasure[],
  words: Wording,
): readonly Run[] | null {
  const found = requirements.find((it) =>
    statedRequirement(it).some((stated) => asked.some((one) => meetsAsked(stated, one, 'need'))),
  )
  return found === undefined ? null : [{ text: requirementText(found, words), isMatch: true }]
}
