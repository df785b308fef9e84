import type { LineSpan } from './line-span'
import type { RequirementRefusal } from './read-requirement-line'

/** A line that could not be read: its number from 1, and the part that stands against it. */
export interface RefusedLine {
  readonly line: number
  readonly reason: RequirementRefusal
  readonly found: string
}

/** Longest part of a line that a message repeats. */
const shownLength = 20

/** The refusal of a line of a text, which has the number `index` from 0. */
export function refuseLine(
  index: number,
  line: string,
  { reason, span }: { readonly reason: RequirementRefusal; readonly span: LineSpan },
): RefusedLine {
  return { line: index + 1, reason, found: line.slice(span.from, span.until).slice(0, shownLength) }
}
