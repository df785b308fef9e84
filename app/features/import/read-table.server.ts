import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { importLimits } from './import-limits'
import { readJsonLines } from './read-json-lines'
import { readWorkbook } from './read-workbook.server'
import { type Table, toTable } from './table'
import { refuseAbove, UnreadableFile } from './unreadable-file'

/** Reads .xlsx (every sheet), .csv (UTF-8 or GB 18030, as Excel in Chinese saves it) or .jsonl. */
export async function readTables(path: string): Promise<readonly Table[]> {
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return readWorkbook(await readBytes(path))
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
    refuseAbove('too-many-bytes', (await stat(path)).size, importLimits.fileBytes)
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
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

function readCsv(text: string): Table {
  const lines: { readonly row: number; readonly values: readonly string[] }[] = []
  try {
    parseCsv(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      // The headers, the rows that may be, and one that is too many.
      to: importLimits.rows + 2,
      onRecord: (values: string[], { lines: row }) => {
        lines.push({ row, values })
        return null
      },
    })
  } catch (cause) {
    throw new UnreadableFile('not-a-table', { cause })
  }
  const width = lines[0]?.values.length ?? 0
  // A comma that is not in quotes would move every cell behind it: better said than guessed.
  const wide = lines.find(({ values }) => values.slice(width).some((cell) => cell.trim() !== ''))
  if (wide) throw new UnreadableFile(`too-many-cells:${wide.row}`)
  return toTable('CSV', lines)
}
