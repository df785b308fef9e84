import { strToU8, zipSync } from 'fflate'

interface RawSheet {
  readonly name: string
  /** Of the worksheet: `sheetData` and what stands around it. */
  readonly xml: string
  readonly state?: 'hidden' | 'veryHidden'
}

interface RawParts {
  readonly sheets: readonly RawSheet[]
  /** What stands in `styleSheet`. */
  readonly styles?: string
  readonly strings?: readonly string[]
  readonly is1904?: boolean
}

const packaged = 'http://schemas.openxmlformats.org/package/2006'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A workbook of XML that a test writes itself, as other programs than ours write it. */
export function rawWorkbook({ sheets, styles = '', strings = [], is1904 = false }: RawParts) {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }))
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><workbookPr date1904="${is1904}"/><sheets>${numbered
      .map(
        ({ name, number, state }) =>
          `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${relation}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  }
  for (const { number, xml } of numbered) {
    parts[`xl/worksheets/sheet${number}.xml`] = `<worksheet ${main}>${xml}</worksheet>`
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
}

/** A cell: text, or XML of its own. */
type RawCell = string | { readonly xml: string } | null

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Rows of cells from A1 on; `hidden` by their numbers. */
export function sheetData(rows: readonly (readonly RawCell[])[], hidden: readonly number[] = []) {
  const lines = rows.map((cells, at) => {
    const row = at + 1
    const texts = cells.map((cell, column) => {
      const place = `${letters[column]}${row}`
      if (cell === null) return ''
      if (typeof cell === 'string') {
        return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
      }
      return cell.xml.replace('<c', `<c r="${place}"`)
    })
    return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ''}>${texts.join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>`
}
