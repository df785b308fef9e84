import type { CellMark, SheetLine, SourceSheet } from '../../platform/sources/source-sheet'
import { refuseSize } from '../../platform/sources/unreadable-file'
import { columnsOf, type ImportKind } from './columns'
import type { Layout } from './find-layout'
import { cutFound, type ImportIssue, type IssueReason } from './import-issue'
import { isAside } from './known-headers'
import type { SourceRow } from './source-row'

/** A sheet with what is in its columns: where rows come from. */
export interface ReadableSheet {
  readonly sheet: SourceSheet
  readonly layout: Layout & { readonly kind: ImportKind }
  /**
   * Where a person said what the columns are: columns that whoever imports gives for all rows. Those
   * that are none of ours are left out by choice then.
   */
  readonly given?: ReadonlySet<string>
}

/** What is wrong with the headers of a sheet, before any row is read. */
export function headerIssues({ sheet, layout, given }: ReadableSheet): readonly ImportIssue[] {
  const { kind, columns } = layout
  const issue = (
    column: string,
    reason: IssueReason,
    severity: ImportIssue['severity'] = 'error',
  ): ImportIssue => ({
    ...{ severity, sheet: sheet.name, row: Math.max(1, layout.firstRow), column, reason },
    found: column,
  })
  const seen = new Set<string>()
  const hidden = columns.filter(({ at }) => sheet.hiddenColumns.has(at))
  const shown = columns.filter(({ at }) => !sheet.hiddenColumns.has(at))
  const present = new Set(shown.map(({ id }) => id))
  const twice = shown.filter(({ id }) => {
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id)
      return false
    }
    return true
  })
  return [
    ...shown
      .filter(({ id }) => id === null && given === undefined)
      .map(({ header }) =>
        isAside(header)
          ? issue(header, 'column-left-out', 'warning')
          : issue(header, 'unknown-column'),
      ),
    ...twice.map(({ header }) => issue(header, 'duplicate-column')),
    ...hidden.map(({ header }) => issue(header, 'hidden-column', 'warning')),
    ...columnsOf[kind]
      .filter(({ id, isRequired }) => isRequired && !present.has(id) && !given?.has(id))
      .map(({ header }) => issue(header, 'missing-column')),
  ]
}

/** The rows below the headers, one by one, each with what is wrong about it as a whole. */
export async function* readRows(readable: ReadableSheet): AsyncGenerator<SourceRow> {
  const { sheet, layout } = readable
  const columns = layout.columns.filter(({ at }) => !sheet.hiddenColumns.has(at))
  const own = columns.filter(({ id }) => id !== null)
  const named = new Set(layout.columns.map(({ at }) => at))
  const width = Math.max(0, ...layout.columns.map(({ at }) => at + 1))
  const units = Object.fromEntries(
    own.flatMap(({ id, unit }) => (id === null || unit === null ? [] : [[id, unit]])),
  )
  const isUneven = await isUnevenSheet(readable, width)
  let count = 0
  for await (const line of sheet.lines()) {
    if (line.row <= layout.lastRow) continue
    count += 1
    refuseSize(count, width)
    const start = { kind: layout.kind, sheet: sheet.name, row: line.row }
    if (line.isHidden) {
      const hidden = issueOf(start, '', 'hidden-row', '', 'warning')
      yield { ...start, cells: {}, issues: [hidden], isLeftOut: true }
      continue
    }
    const cells: Record<string, string> = {}
    const marks: Record<string, CellMark> = {}
    for (const { at, id } of own) {
      if (id === null) continue
      const mark = line.marks.get(at)
      // The first of two columns of one name is read; that there are two is told of the headers.
      if (cells[id] !== undefined) continue
      cells[id] = line.values[at] ?? ''
      if (mark !== undefined) marks[id] = mark
    }
    const issues = strayCells(start, line, named, width, isUneven)
    yield { ...start, cells, marks, units, issues }
  }
}

/** A sheet is looked through once for it, however often its rows are read. */
const uneven = new WeakMap<SourceSheet, Promise<boolean>>()

function isUnevenSheet(readable: ReadableSheet, width: number): Promise<boolean> {
  const known = uneven.get(readable.sheet) ?? hasWideRows(readable, width)
  uneven.set(readable.sheet, known)
  return known
}

/**
 * True if any row of a file with signs between its cells has more of them than the headers, and not all
 * rows do: in a file that ends each line with a sign all do.
 */
async function hasWideRows({ sheet, layout }: ReadableSheet, width: number): Promise<boolean> {
  if (!sheet.isDelimited) return false
  let wide = 0
  let rows = 0
  for await (const { row, values } of sheet.lines()) {
    if (row <= layout.lastRow) continue
    rows += 1
    if (values.length > width) wide += 1
  }
  return wide > 0 && wide < rows
}

/** Cells that say something under no header: whatever moved them there, they mean something else. */
function strayCells(
  start: Pick<SourceRow, 'kind' | 'sheet' | 'row'>,
  { values, marks }: SheetLine,
  named: ReadonlySet<number>,
  width: number,
  isWide: boolean,
): readonly ImportIssue[] {
  if (isWide && values.length > width)
    return [issueOf(start, '', 'row-too-long', `${values.length}`)]
  return values.flatMap((value, at) =>
    named.has(at) || (value === '' && !marks.has(at))
      ? []
      : [issueOf(start, columnLetters(at), 'cell-without-column', value)],
  )
}

function issueOf(
  { sheet, row }: Pick<SourceRow, 'sheet' | 'row'>,
  column: string,
  reason: IssueReason,
  found: string,
  severity: ImportIssue['severity'] = 'error',
): ImportIssue {
  return { severity, sheet, row, column, reason, found: cutFound(found) }
}

/** `AA` for the 27th column, as spreadsheets call it. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}
