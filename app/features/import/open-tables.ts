import type { CellMark, SourceSheet } from '../../platform/sources/source-sheet'
import { refuseSize, UnreadableFile } from '../../platform/sources/unreadable-file'
import type { ForeignTable } from './mapping'

/** The sheets of a file as tables under the headers of their first lines; hidden and empty ones are none. */
export async function openTables(sheets: readonly SourceSheet[]): Promise<readonly ForeignTable[]> {
  const tables: ForeignTable[] = []
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    const { headers, count } = await measure(sheet)
    if (count === 0) continue
    tables.push({
      sheet: sheet.name,
      headers: headers.filter((header) => header !== ''),
      rows: () => rowsOf(sheet, headers),
    })
  }
  return tables
}

async function measure(sheet: SourceSheet) {
  let headers: readonly string[] | null = null
  let count = 0
  for await (const line of sheet.lines()) {
    if (headers === null) headers = line.values.map((it) => it.replace(/\s*\*$/u, '').trim())
    else {
      // A sign that is not in quotes would move every cell behind it: better said than guessed.
      const { length } = headers
      if (line.values.slice(length).some((cell) => cell !== '')) {
        throw new UnreadableFile(`too-many-cells:${line.row}`)
      }
      count += 1
      refuseSize(count, headers.length)
    }
  }
  return { headers: headers ?? [], count }
}

async function* rowsOf(sheet: SourceSheet, headers: readonly string[]) {
  let isFirst = true
  for await (const { row, values, marks, isHidden } of sheet.lines()) {
    if (isFirst) {
      isFirst = false
      continue
    }
    if (isHidden) continue
    const marked: [string, CellMark][] = [...marks].map(([at, mark]) => [headers[at] ?? '', mark])
    yield {
      row,
      cells: Object.fromEntries(
        headers.flatMap((header, at) => (header === '' ? [] : [[header, values[at] ?? '']])),
      ),
      marks: Object.fromEntries(marked),
    }
  }
}
