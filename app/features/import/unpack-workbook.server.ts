import { type UnzipFileFilter, unzipSync, zipSync } from 'fflate'
import { importLimits } from './import-limits'
import { refuseAbove, UnreadableFile } from './unreadable-file'

/** What cells are made of. Pictures, comments, tables and macros are left in the file. */
const parts =
  /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/

/**
 * A workbook that holds nothing but its cells, and no more than what was counted here. A small file may
 * unzip to gigabytes, and may lie about it: each part is unzipped into the size that it names, so that one
 * which is larger is cut, and then no XML any more.
 */
export function unpackWorkbook(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let unzipped = 0
  const files = unzip(bytes, ({ name, originalSize }) => {
    if (!parts.test(name)) return false
    unzipped += originalSize
    refuseAbove('too-much-unzipped', unzipped, importLimits.unzippedBytes)
    return true
  })
  let tags = 0
  for (const part of Object.values(files)) {
    tags += countTags(part)
    refuseAbove('too-many-tags', tags, importLimits.tags)
  }
  return zipSync(files, { level: 0 })
}

function unzip(bytes: Uint8Array, filter: UnzipFileFilter) {
  try {
    return unzipSync(bytes, { filter })
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    throw new UnreadableFile('not-a-workbook', { cause })
  }
}

const opening = 0x3c

function countTags(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + 1)) count += 1
  return count
}
