import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { decodeText } from './decode-text'
import { importLimits } from './import-limits'
import { markStray } from './mark-stray'
import type { SheetLine, SourceSheet } from './source-sheet'
import { refuseAbove, UnreadableFile } from './unreadable-file'

const delimiters = [',', ';', '\t', '；', '|'] as const
/** A title and a note or two may stand above the headers. */
const sampledLines = 12

/**
 * A text file whose cells stand between signs: commas, semicolons or tabs. `isHeader` knows a header
 * when it sees one. Throws UnreadableFile.
 */
export async function openCsv(
  bytes: Uint8Array,
  isHeader: (cell: string) => boolean,
): Promise<SourceSheet> {
  const delimiter = await delimiterOf(bytes, isHeader)
  return {
    name: 'CSV',
    isHidden: false,
    hiddenColumns: new Set(),
    merges: [],
    isDelimited: true,
    lines: () => linesOf(bytes, delimiter),
  }
}

/** That by which most headers are known; where none is, that by which most cells stand in a line. */
async function delimiterOf(
  bytes: Uint8Array,
  isHeader: (cell: string) => boolean,
): Promise<string> {
  const told = /^\uFEFF?sep=(.)\r?\n/iu.exec(headOf(bytes))?.[1]
  if (told !== undefined) return told
  let best = { delimiter: ',', known: 0, cells: 1 }
  for (const delimiter of delimiters) {
    const { known, cells } = await measure(bytes, delimiter, isHeader)
    if (known > best.known || (known === best.known && cells > best.cells)) {
      best = { delimiter, known, cells }
    }
  }
  return best.delimiter
}

function headOf(bytes: Uint8Array): string {
  return decodeText(bytes).next().value ?? ''
}

async function measure(bytes: Uint8Array, delimiter: string, isHeader: (cell: string) => boolean) {
  let known = 0
  let cells = 1
  let lines = 0
  try {
    for await (const { values } of linesOf(bytes, delimiter)) {
      known = Math.max(known, values.filter(isHeader).length)
      cells = Math.max(cells, lines === 0 ? values.length : 1)
      lines += 1
      if (lines === sampledLines) break
    }
  } catch {
    // Quotes that are none by this sign: another one is meant, or the file is refused by the next reading.
  }
  return { known, cells }
}

async function* linesOf(bytes: Uint8Array, delimiter: string): AsyncGenerator<SheetLine> {
  const parser = Readable.from(decodeText(bytes)).pipe(
    parse({
      bom: true,
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: true,
      info: true,
      recordDelimiter: ['\r\n', '\n', '\r'],
    }),
  )
  let characters = 0
  let count = 0
  try {
    for await (const { info, record } of parser as AsyncIterable<CsvRecord>) {
      const row = info.lines
      const values = record.map((value) => value.trim())
      if (isSeparatorLine(values, row)) continue
      const used = values.findLastIndex((value) => value !== '') + 1
      refuseAbove('too-many-columns', used, importLimits.columns)
      if (used === 0) continue
      count += 1
      refuseAbove('too-many-rows', count, importLimits.rows + sampledLines)
      characters += values.reduce((sum, value) => sum + value.length, 0)
      refuseAbove('too-much-text', characters, importLimits.characters)
      yield { row, isHidden: false, values, marks: markStray(values) }
    }
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    throw new UnreadableFile('not-a-table', { cause })
  }
}

interface CsvRecord {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** `sep=;`, by which a spreadsheet is told the sign. */
function isSeparatorLine(values: readonly string[], row: number): boolean {
  return row === 1 && /^sep=/iu.test(values.join(''))
}
