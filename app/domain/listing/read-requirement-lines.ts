import { linesOf } from '../shared/lines-of'
import { readRequirementLine, type WrittenRequirement } from './read-requirement-line'
import { type RefusedLine, refuseLine } from './refused-line'

/** The requirements of a text with one on each line, or the lines that are refused. Blank lines are skipped. */
export function readRequirementLines(text: string): {
  readonly requirements: readonly WrittenRequirement[]
  readonly refused: readonly RefusedLine[]
} {
  const requirements: WrittenRequirement[] = []
  const refused: RefusedLine[] = []
  for (const [index, line] of linesOf(text)) {
    const read = readRequirementLine(line)
    if (read.ok) requirements.push(read.value)
    else refused.push(refuseLine(index, line, read))
  }
  return { requirements, refused }
}
