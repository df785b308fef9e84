import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import ExcelJS from 'exceljs'

/** A table as it stands in the file: text cells under their headers. */
export interface Table {
  readonly sheet: string
  readonly rows: readonly {
    readonly row: number
    readonly cells: Readonly<Record<string, string>>
  }[]
  readonly headers: readonly string[]
}

export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** Reads .xlsx (every sheet), .csv (UTF-8 or GB 18030, as Excel in Chinese saves it) or .jsonl. */
export async function readTables(path: string): Promise<readonly Table[]> {
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return readXlsx(path)
    case '.csv':
      return [readCsv(decode(await readBytes(path)))]
    case '.jsonl':
      return [readJsonLines(decode(await readBytes(path)))]
    default:
      throw new UnreadableFile('file-type')
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new UnreadableFile(`unreadable:${(cause as Error).message}`, { cause })
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function readXlsx(path: string): Promise<readonly Table[]> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.readFile(path)
  } catch (cause) {
    throw new UnreadableFile('not-a-workbook', { cause })
  }
  return workbook.worksheets.map((sheet) => {
    const lines: { row: number; values: string[] }[] = []
    sheet.eachRow((line, row) => {
      const values = Array.from({ length: line.cellCount }, (_, index) =>
        cellText(line.getCell(index + 1)),
      )
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
  return shown instanceof Date ? shown.toISOString().slice(0, 10) : cell.text.trim()
}

function readCsv(text: string): Table {
  let lines: { record: string[]; info: { lines: number } }[]
  try {
    lines = parseCsv(text, {
      bom: true,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as typeof lines
  } catch (cause) {
    throw new UnreadableFile('not-a-table', { cause })
  }
  const width = lines[0]?.record.length ?? 0
  // A comma that is not in quotes would move every cell behind it: better said than guessed.
  const wide = lines.find(({ record }) => record.slice(width).some((cell) => cell.trim() !== ''))
  if (wide) throw new UnreadableFile(`too-many-cells:${wide.info.lines}`)
  return toTable(
    'CSV',
    lines.map(({ record, info }) => ({ row: info.lines, values: record })),
  )
}

function toTable(
  sheet: string,
  lines: readonly { readonly row: number; readonly values: readonly string[] }[],
): Table {
  const headers = (lines[0]?.values ?? []).map((header) => header.replace(/\s*\*$/u, '').trim())
  const rows = lines.slice(1).map(({ row, values }) => ({
    row,
    cells: Object.fromEntries(headers.map((header, index) => [header, values[index] ?? ''])),
  }))
  return {
    sheet,
    headers: headers.filter((header) => header !== ''),
    rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== '')),
  }
}

function readJsonLines(text: string): Table {
  const rows = text.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === '') return []
    return [{ row: index + 1, cells: textCells(parseJsonObject(line, index + 1)) }]
  })
  return {
    sheet: 'JSONL',
    headers: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))],
    rows,
  }
}

function parseJsonObject(line: string, row: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
  } catch {
    // Falls through to the refusal below, which names the line.
  }
  throw new UnreadableFile(`not-json:${row}`)
}

/** Fields as text; those of an object within are named `outer.inner`, as a mapping asks for them. */
function textCells(object: Record<string, unknown>, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) =>
      isObject(value)
        ? Object.entries(textCells(value, `${prefix}${name}.`))
        : [[prefix + name, textOf(value)]],
    ),
  )
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((text) => text !== '')
      .join('; ')
  return isObject(value) ? Object.values(value).map(textOf).join(' ') : String(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
