import ExcelJS from 'exceljs'
import { importLimits } from './import-limits'
import { type SheetLine, type Table, toTable } from './table'
import { unpackWorkbook } from './unpack-workbook.server'
import { refuseAbove, UnreadableFile } from './unreadable-file'

/**
 * What is beside the cells of a sheet. A merge or a validation of whole columns is a few bytes in the
 * file, and millions of objects in the library.
 */
const ignoreNodes = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetProtection',
  'sheetViews',
  'tableParts',
]

/** The sheets of an .xlsx file, one after the other. Throws UnreadableFile. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Table[]> {
  const unpacked = unpackWorkbook(bytes)
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(unpacked.buffer, { ignoreNodes })
  } catch (cause) {
    throw new UnreadableFile('not-a-workbook', { cause })
  }
  let characters = 0
  return workbook.worksheets.map((sheet) => {
    const lines: SheetLine[] = []
    sheet.eachRow((line, row) => {
      refuseAbove('too-many-rows', lines.length, importLimits.rows)
      const values: string[] = []
      line.eachCell((cell, column) => {
        const text = cellText(cell)
        if (text === '') return
        refuseAbove('too-many-columns', column, importLimits.columns)
        characters += text.length
        refuseAbove('too-much-text', characters, importLimits.characters)
        while (values.length < column - 1) values.push('')
        values.push(text)
      })
      lines.push({ row, values })
    })
    return toTable(sheet.name, lines)
  })
}

/** Dates become `YYYY-MM-DD`; formulas and links give the text that the person sees. */
function cellText(cell: ExcelJS.Cell): string {
  const { value } = cell
  const shown =
    value !== null && typeof value === 'object' && 'result' in value ? value.result : value
  if (shown !== null && typeof shown === 'object' && 'error' in shown) return String(shown.error)
  if (!(shown instanceof Date)) return cell.text.trim()
  return Number.isNaN(shown.getTime()) ? '' : shown.toISOString().slice(0, 10)
}
