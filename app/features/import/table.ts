import { importLimits } from './import-limits'
import { refuseAbove } from './unreadable-file'

/** A table as it stands in the file: text cells under their headers. */
export interface Table {
  readonly sheet: string
  readonly rows: readonly {
    readonly row: number
    readonly cells: Readonly<Record<string, string>>
  }[]
  readonly headers: readonly string[]
}

/** A line of a sheet with its number; the first one holds the headers. */
export interface SheetLine {
  readonly row: number
  readonly values: readonly string[]
}

/** Throws UnreadableFile for more rows, columns or cells than a file may have. */
export function toTable(sheet: string, [first, ...lines]: readonly SheetLine[]): Table {
  const headers = (first?.values ?? []).map((header) => header.replace(/\s*\*$/u, '').trim())
  const filled = lines.filter(({ values }) => values.some((cell) => cell.trim() !== ''))
  refuseSize(filled.length, headers.length)
  return {
    sheet,
    headers: headers.filter((header) => header !== ''),
    rows: filled.map(({ row, values }) => ({
      row,
      cells: Object.fromEntries(headers.map((header, index) => [header, values[index] ?? ''])),
    })),
  }
}

/** Throws UnreadableFile for more than a table may have. */
export function refuseSize(rows: number, columns: number): void {
  refuseAbove('too-many-rows', rows, importLimits.rows)
  refuseAbove('too-many-columns', columns, importLimits.columns)
  refuseAbove('too-many-cells-in-all', rows * columns, importLimits.cells)
}
