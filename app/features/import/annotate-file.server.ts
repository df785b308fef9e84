import ExcelJS from 'exceljs'
import { columnsOf, importKinds, sheetNames } from './columns'
import type { ImportIssue } from './import-issue'
import type { RowSource } from './plan-import'

export type SayIssue = (issue: ImportIssue) => string

const tints = { error: 'FFFBE3DF', warning: 'FFFFF1D6' } as const
/** A note in a cell of a spreadsheet holds no more that a person would read. */
const longestNote = 500

/**
 * The rows of a file in the columns of the template, as they were read, with what is wrong beside each
 * row and as a note in each cell: to be put right there and sent again.
 */
export async function annotateFile(
  rowsOf: RowSource,
  issues: readonly ImportIssue[],
  say: SayIssue,
  heading: string,
): Promise<Uint8Array> {
  const byRow = groupBy(issues, ({ sheet, row }) => `${sheet}/${row}`)
  const workbook = new ExcelJS.Workbook()
  for (const kind of importKinds) {
    const columns = columnsOf[kind]
    let sheet: ExcelJS.Worksheet | null = null
    for await (const { cells, row, sheet: name, isLeftOut } of rowsOf(kind)) {
      if (isLeftOut) continue
      sheet ??= addSheet(workbook, sheetNames[kind], [
        ...columns.map(({ header }) => header),
        heading,
      ])
      const line = sheet.addRow(columns.map(({ id }) => cells[id] ?? ''))
      const own = byRow.get(`${name}/${row}`) ?? []
      if (own.length === 0) continue
      const last = line.getCell(columns.length + 1)
      last.value = own.map((it) => `${it.column} ${say(it)}`.trim()).join('\n')
      last.fill = fillOf(own)
      for (const [column, some] of groupBy(own, (it) => it.column)) {
        const at = columns.findIndex(({ header }) => header === column)
        if (at < 0) continue
        const cell = line.getCell(at + 1)
        cell.fill = fillOf(some)
        cell.note = some.map(say).join('\n').slice(0, longestNote)
      }
    }
  }
  if (workbook.worksheets.length === 0) addSheet(workbook, sheetNames.organizations, [heading])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: ExcelJS.Workbook, name: string, headers: readonly string[]) {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  // As text, so that no number and no day of it becomes another.
  sheet.columns = headers.map((header) => ({ header, width: 18, style: { numFmt: '@' } }))
  sheet.getRow(1).font = { bold: true }
  return sheet
}

function fillOf(issues: readonly ImportIssue[]): ExcelJS.Fill {
  const severity = issues.some((it) => it.severity === 'error') ? 'error' : 'warning'
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: tints[severity] } }
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
