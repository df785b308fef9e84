import {
  type RequirementRefusal,
  readRequirementLine,
  type WrittenRequirement,
} from './read-requirement-line'

/** A line that could not be read: its number from 1, and the part that stands against it. */
export interface RefusedLine {
  readonly line: number
  readonly reason: RequirementRefusal
  readonly found: string
}

/** Longest part of a line that a message repeats. */
const shownLength = 20

/** The requirements of a text with one on each line, or the lines that are refused. Blank lines are skipped. */
export function readRequirementLines(text: string): {
  readonly requirements: readonly WrittenRequirement[]
  readonly refused: readonly RefusedLine[]
} {
  const requirements: WrittenRequirement[] = []
  const refused: RefusedLine[] = []
  for (const [index, line] of text.split(/\r?\n|\r/u).entries()) {
    if (line.trim() === '') continue
    const read = readRequirementLine(line)
    if (read.ok) requirements.push(read.value)
    else {
      const found = line.slice(read.span.from, read.span.until).slice(0, shownLength)
      refused.push({ line: index + 1, reason: read.reason, found })
    }
  }
  return { requirements, refused }
}
