import type { SourceSheet } from '../../platform/sources/source-sheet'
import type { ImportKind } from './columns'
import { findLayout, isSilent, type Layout, readFirstLines } from './find-layout'
import type { ImportIssue, IssueReason } from './import-issue'
import type { RowSource } from './plan-import'
import { headerIssues, type ReadableSheet, readRows } from './read-rows'

export interface OpenedRows {
  readonly rowsOf: RowSource
  readonly issues: readonly ImportIssue[]
}

/** The rows of sheets whose columns are known. */
export function rowsOfSheets(sheets: readonly ReadableSheet[]): OpenedRows {
  return {
    issues: sheets.flatMap(headerIssues),
    rowsOf: async function* (kind) {
      for (const readable of sheets) if (readable.layout.kind === kind) yield* readRows(readable)
    },
  }
}

/**
 * Finds out by itself what the sheets of a file hold. Sheets that are empty, or that explain the others,
 * are left out; of hidden ones, and of notes among others that are read, that is told.
 */
export async function recogniseSheets(
  sheets: readonly SourceSheet[],
  kind: ImportKind | null,
): Promise<OpenedRows> {
  const readable: ReadableSheet[] = []
  const issues: ImportIssue[] = []
  const unknown: SourceSheet[] = []
  for (const sheet of sheets) {
    if (isSilent(sheet)) continue
    const head = await readFirstLines(sheet)
    if (head.length === 0) continue
    if (sheet.isHidden) {
      issues.push(sheetIssue(sheet, 'hidden-sheet', 'warning'))
      continue
    }
    const layout = findLayout(sheet, head, kind)
    if (layout === null) continue
    if (isReadable(layout)) readable.push({ sheet, layout })
    else if (head.every(({ values }) => values.filter((it) => it !== '').length < 2)) {
      issues.push(sheetIssue(sheet, 'sheet-left-out', 'warning'))
    } else unknown.push(sheet)
  }
  const opened = rowsOfSheets(readable)
  return {
    rowsOf: opened.rowsOf,
    issues: [
      ...issues,
      ...unknown.map((sheet) => sheetIssue(sheet, 'unknown-kind', 'error')),
      ...opened.issues,
    ],
  }
}

function isReadable(layout: Layout): layout is ReadableSheet['layout'] {
  return layout.kind !== null
}

function sheetIssue(
  sheet: SourceSheet,
  reason: IssueReason,
  severity: ImportIssue['severity'],
): ImportIssue {
  return { severity, sheet: sheet.name, row: 1, column: '', reason, found: sheet.name }
}
