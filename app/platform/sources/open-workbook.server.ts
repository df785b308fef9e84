import { importLimits } from './import-limits'
import { columnOf, readSheet } from './read-sheet'
import {
  readFormats,
  readRelations,
  readSharedStrings,
  readWorkbookList,
} from './read-workbook-parts'
import type { Merge, SourceSheet } from './source-sheet'
import { unpackWorkbook, type ZippedParts } from './unpack-parts.server'
import { refuseAbove, UnreadableFile } from './unreadable-file'

/** The sheets of an .xlsx file in their order. Throws UnreadableFile. */
export function openWorkbook(bytes: Uint8Array): readonly SourceSheet[] {
  const parts = unpackWorkbook(bytes)
  const list = parts.read('xl/workbook.xml')
  if (list === null) throw new UnreadableFile('not-a-workbook')
  const { sheets, is1904 } = readWorkbookList(list)
  const relations = optional(parts, 'xl/_rels/workbook.xml.rels', readRelations) ?? new Map()
  const formats = optional(parts, 'xl/styles.xml', readFormats) ?? []
  const strings = optional(parts, 'xl/sharedStrings.xml', readSharedStrings) ?? []
  return sheets.flatMap(({ name, isHidden, relation }) => {
    const path: string = relations.get(relation) ?? ''
    const read = () => parts.read(path)
    const bytes = read()
    // A sheet that is a chart has no cells.
    if (bytes === null) return []
    const { merges, hiddenColumns } = survey(bytes)
    const sources = { strings, formats, is1904, merges }
    return [
      {
        name,
        isHidden,
        hiddenColumns,
        merges,
        isDelimited: false,
        lines: () => readSheet(read() ?? new Uint8Array(), sources),
      },
    ]
  })
}

function optional<Value>(
  parts: ZippedParts,
  name: string,
  read: (bytes: Uint8Array) => Value,
): Value | null {
  const bytes = parts.read(name)
  return bytes === null ? null : read(bytes)
}

const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu
const columnTag = /<(?:\w+:)?col\s[^>]*>/gu
const mostMerges = 50_000

/**
 * What stands before and behind the rows of a sheet: columns that are hidden, cells that are merged. A
 * look at the text is enough, and has not to wait for the rows between.
 */
function survey(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.indexOf('sheetData')
  const end = buffer.lastIndexOf('sheetData')
  const before = buffer.toString('utf8', 0, Math.max(0, start))
  const behind = end < 0 ? '' : buffer.toString('utf8', end)
  const merges: Merge[] = []
  for (const [, left = '', top, right = '', bottom] of behind.matchAll(mergeTag)) {
    merges.push({
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(left),
      right: columnOf(right),
    })
    refuseAbove('too-many-merges', merges.length, mostMerges)
  }
  return { merges, hiddenColumns: new Set(hiddenColumns(before)) }
}

function* hiddenColumns(text: string): Generator<number> {
  for (const [tag] of text.matchAll(columnTag)) {
    if (!/\shidden="(?:1|true)"/u.test(tag)) continue
    const from = Number(/\smin="(\d+)"/u.exec(tag)?.[1])
    const until = Number(/\smax="(\d+)"/u.exec(tag)?.[1])
    // No file has cells beyond, so that columns without end cost nothing.
    for (let at = from; at <= Math.min(until, importLimits.columns); at += 1) yield at - 1
  }
}
