import { type UnzipFileFilter, unzipSync } from 'fflate'
import { importLimits } from './import-limits'
import { refuseAbove, UnreadableFile } from './unreadable-file'

/** What cells are made of. Pictures, comments, tables and macros are left in the file. */
const parts =
  /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i

/** The parts of a file of XML in a zip, each unzipped when it is asked for. */
export interface ZippedParts {
  readonly names: readonly string[]
  /** Null: there is no such part. Throws UnreadableFile. */
  read(name: string): Uint8Array | null
}

/** The parts of a workbook that cells are made of. */
export function unpackWorkbook(bytes: Uint8Array): ZippedParts {
  return unpackParts(bytes, parts, importLimits.unzippedBytes)
}

/**
 * Opens a file whose wanted parts are together no larger than they may be. A small file may unzip to
 * gigabytes, and may lie about it: each part is unzipped into the size that it names, so that one which
 * is larger is cut, and then no XML any more.
 */
export function unpackParts(bytes: Uint8Array, wanted: RegExp, mostBytes: number): ZippedParts {
  let unzipped = 0
  const names: string[] = []
  unzip(bytes, ({ name, originalSize }) => {
    if (!wanted.test(name)) return false
    unzipped += originalSize
    refuseAbove('too-much-unzipped', unzipped, mostBytes)
    names.push(name)
    return false
  })
  const read = (asked: string) => {
    const name = names.find((it) => it.replace(/^\//u, '') === asked)
    if (name === undefined) return null
    const part = unzip(bytes, (file) => file.name === name)[name]
    if (part === undefined) return null
    refuseAbove('too-many-tags', countTags(part), importLimits.tags)
    return part
  }
  return { names, read }
}

/** The names of all that is in a zip. Throws UnreadableFile. */
export function namesInZip(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  unzip(bytes, ({ name }) => {
    names.push(name)
    return false
  })
  return names
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
