import { cutFound, type ImportIssue } from '../import-issue'
import type { SourceRow } from '../source-row'

/** A row whose cell of a column names what belongs to others. */
export function withForeign(row: SourceRow, column: string, found: string): SourceRow {
  const issue: ImportIssue = {
    ...{ severity: 'error', sheet: row.sheet, row: row.row, column, reason: 'foreign-row' },
    found: cutFound(found),
  }
  return { ...row, issues: [...(row.issues ?? []), issue] }
}
