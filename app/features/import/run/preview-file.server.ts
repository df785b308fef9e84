import { openSource } from '../../../platform/sources/open-source.server'
import { UnreadableFile } from '../../../platform/sources/unreadable-file'
import { headLines } from '../find-layout'
import { isKnownHeader } from '../known-headers'
import type { SheetPreview } from './import-json'

/** So many lines of a sheet are shown, and looked at to tell its columns. */
const shownLines = headLines + 12
const shownCharacters = 80
const mostSheets = 10

/** The sheets of a file that hold anything, with their first lines. Throws UnreadableFile. */
export async function previewFile(
  name: string,
  bytes: Uint8Array,
): Promise<readonly SheetPreview[]> {
  const sheets: SheetPreview[] = []
  for (const sheet of await openSource(name, bytes, isKnownHeader)) {
    const lines: SheetPreview['lines'] = []
    for await (const { row, values, isHidden } of sheet.lines()) {
      if (isHidden) continue
      lines.push({ row, values: values.map((value) => value.slice(0, shownCharacters)) })
      if (lines.length === shownLines) break
    }
    if (lines.length === 0) continue
    const last = lines.at(-1)?.row ?? 0
    sheets.push({
      name: sheet.name,
      isHidden: sheet.isHidden,
      merges: sheet.merges.filter(({ top }) => top <= last).slice(0, 200),
      lines,
    })
    if (sheets.length === mostSheets) break
  }
  if (sheets.every(({ lines }) => lines.length < 2)) throw new UnreadableFile('no-rows')
  return sheets
}
