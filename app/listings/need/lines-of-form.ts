import { mostRequirements } from '../../domain/listing/limits'
import { readRequirementLine } from '../../domain/listing/read-requirement-line'
import type { Requirement } from '../../domain/listing/requirement'
import { linesOf } from '../../domain/shared/lines-of'
import { rowsOf } from './rows-of'

/** A requirement of a form that is understood, with the line that says it. */
export interface FormLine {
  readonly line: string
  readonly requirement: Requirement
}

/** No row of the form takes a longer one. */
const mostLine = 500

/**
 * The lines of a need's form that are understood so far; the others ask for nothing yet. Of more lines than a
 * need may have, the first.
 */
export function linesOfForm(values: Readonly<Record<string, string>>): readonly FormLine[] {
  const rows = rowsOf(values).map((at) => ({
    line: values[`requirements[${at}].text`] ?? '',
    isWish: values[`requirements[${at}].strictness`] === 'wish',
  }))
  const added = linesOf(values.newRequirements ?? '').map(([, line]) => ({ line, isWish: false }))
  const written = [...rows, ...added].filter(({ line }) => line.trim() !== '')
  return written.slice(0, mostRequirements).flatMap(({ line, isWish }, at) => {
    const read = line.length > mostLine ? null : readRequirementLine(line)
    if (!read?.ok) return []
    const { body, strictness, tier } = read.value
    const requirement: Requirement = {
      ...body,
      id: String(at),
      lotId: null,
      tier,
      strictness: isWish ? 'wish' : strictness,
    }
    return [{ line, requirement }]
  })
}
