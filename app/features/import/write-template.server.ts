import { writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { certificates } from '../../domain/shared/certificates'
import { quantities } from '../../domain/shared/quantities'
import { units } from '../../domain/shared/units'
import type { ImportColumn } from '../../listings/kind/import-column'
import { choices, columnsOf, importKinds, sheetNames } from './columns'

const choiceColumns: Readonly<Record<string, readonly string[]>> = {
  'organizations/kind': Object.keys(choices.organizationKind),
  'organizations/scale': Object.keys(choices.scale),
  'organizations/region': Object.keys(choices.region),
  'capabilities/serves': Object.keys(choices.region),
  'needs/kind': Object.keys(choices.needKind),
}

/** Rows for which the template offers drop-down choices. */
const validatedRows = 1000

/** An Excel file with a sheet for each kind, how to fill each column, and the vocabularies. */
export async function writeTemplate(path: string): Promise<void> {
  await writeFile(path, await templateBytes())
}

/** The same as the bytes of the file. */
export async function templateBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  writeGuide(workbook)
  for (const kind of importKinds) {
    const columns = columnsOf[kind]
    const sheet = workbook.addWorksheet(sheetNames[kind], {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    sheet.columns = columns.map((column) => ({
      header: column.isRequired ? `${column.header} *` : column.header,
      key: column.id,
      width: 18,
      style: { numFmt: '@' },
    }))
    sheet.getRow(1).font = { bold: true }
    columns.forEach((column, index) => {
      sheet.getCell(1, index + 1).note = noteOf(column)
      const options = choiceColumns[`${kind}/${column.id}`]
      if (!options) return
      for (let row = 2; row <= validatedRows; row += 1) {
        sheet.getCell(row, index + 1).dataValidation = {
          type: 'list',
          allowBlank: true,
          formulae: [`"${options.join(',')}"`],
        }
      }
    })
  }
  writeVocabulary(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function noteOf(column: ImportColumn): string {
  return [column.hint, column.example].filter((line) => line !== '').join('\n')
}

function writeGuide(workbook: ExcelJS.Workbook): void {
  const guide = workbook.addWorksheet('说明')
  guide.columns = [{ width: 10 }, { width: 22 }, { width: 8 }, { width: 60 }, { width: 50 }]
  guide.addRow(['工作表', '列', '必填', '怎样填', '例'])
  guide.getRow(1).font = { bold: true }
  for (const kind of importKinds) {
    for (const { header, isRequired, hint, example } of columnsOf[kind]) {
      guide.addRow([sheetNames[kind], header, isRequired ? '是' : '', hint, example])
    }
  }
}

function writeVocabulary(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('词表')
  sheet.columns = [{ width: 12 }, { width: 28 }, { width: 28 }, { width: 50 }]
  sheet.addRow(['类别', '名称', '代码', '可用单位'])
  sheet.getRow(1).font = { bold: true }
  for (const quantity of quantities) {
    const symbols = units.filter((unit) => unit.dimension === quantity.dimension)
    sheet.addRow([
      '量',
      quantity.name,
      quantity.code,
      symbols.map((unit) => unit.symbol).join(', '),
    ])
  }
  for (const certificate of certificates) sheet.addRow(['证书', certificate.name, certificate.code])
}
