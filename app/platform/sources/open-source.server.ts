import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { encodingOf } from './decode-text'
import { importLimits } from './import-limits'
import { openWorkbook } from './open-workbook.server'
import { openCsv } from './read-csv'
import { openJson } from './read-json'
import type { SourceSheet } from './source-sheet'
import { refuseAbove, UnreadableFile } from './unreadable-file'

/**
 * The sheets of a file: .xlsx; .csv, .tsv or .txt with cells between signs; .json or .jsonl. By its
 * name, or where that tells nothing else, by how it begins. `isHeader` knows a header when it sees one.
 * Throws UnreadableFile.
 */
export async function openSource(
  name: string,
  bytes: Uint8Array,
  isHeader: (cell: string) => boolean,
): Promise<readonly SourceSheet[]> {
  refuseAbove('too-many-bytes', bytes.length, importLimits.fileBytes)
  switch (extname(name).toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return openWorkbook(bytes)
    case '.csv':
    case '.tsv':
    case '.txt':
      encodingOf(bytes)
      return [await openCsv(bytes, isHeader)]
    case '.json':
    case '.jsonl':
      return [openJson(bytes)]
    default:
      throw new UnreadableFile('file-type')
  }
}

/** The same of a file of this machine. */
export async function openSourceFile(
  path: string,
  isHeader: (cell: string) => boolean,
): Promise<readonly SourceSheet[]> {
  return openSource(path, await readBytes(path), isHeader)
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
