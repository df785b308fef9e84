import type { DocumentNote, DocumentPart } from '../../domain/shared/read-document'
import type { SheetLine, SourceSheet } from '../sources/source-sheet'
import { limitParts } from './limit-parts'

/** The rows of sheets that are not hidden, each with what is doubtful about its cells. */
export async function readTables(sheets: readonly SourceSheet[]): Promise<{
  readonly parts: readonly DocumentPart[]
  readonly notes: readonly DocumentNote[]
}> {
  const parts: DocumentPart[] = []
  const count = limitParts()
  let hidden = sheets.filter((sheet) => sheet.isHidden).length
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    hidden += sheet.hiddenColumns.size
    for await (const line of sheet.lines()) {
      if (line.isHidden) {
        hidden += 1
        continue
      }
      const part = partOf(sheet, line)
      if (part === null) continue
      count(part)
      parts.push(part)
    }
  }
  const notes = hidden === 0 ? [] : [{ kind: 'hidden-cells' as const, found: String(hidden) }]
  return { parts, notes }
}

function partOf(sheet: SourceSheet, line: SheetLine): DocumentPart | null {
  const isShown = (at: number) => !sheet.hiddenColumns.has(at)
  const cells = line.values.map((cell, at) => (isShown(at) ? cell : ''))
  const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  const marks = [...line.marks].filter(([at]) => isShown(at)).map(([, mark]) => mark)
  const [first] = filled
  const last = filled.at(-1)
  if (first === undefined || last === undefined) return null
  const place = sheet.isDelimited
    ? { kind: 'line' as const, line: line.row }
    : {
        kind: 'sheet' as const,
        sheet: sheet.name,
        row: line.row,
        from: columnName(first),
        until: columnName(last),
      }
  return { place, cells, doubt: marks[0] ?? null }
}

/** `AB` for 27, from 0. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
