import { CodeList } from './code-list'
import type { IndexSpec } from './index-spec'
import { NumberColumn } from './number-column'
import type { PackedPostings } from './packed-postings'
import { PointColumn } from './point-column'
import {
  aligned,
  alignment,
  arrayTypes,
  byteOrderMark,
  type PartArray,
  type SnapshotColumn,
  type SnapshotHead,
  snapshotFormat,
} from './snapshot-layout'
import { type Column, Store } from './store'
import { StringTable } from './string-table'
import { TextColumn } from './text-column'
import { TextCounts } from './text-counts'
import { ValueColumn } from './value-column'
import { Vocabulary } from './vocabulary'

const postingParts = [
  'entryStarts',
  'codes',
  'bestCodes',
  'blockStarts',
  'firstSlots',
  'widths',
  'blockBest',
  'offsets',
  'deltas',
  'denseTerms',
  'denseBits',
  'denseRanks',
  'denseBest',
] as const

/**
 * The store that `encodeStore` wrote; its arrays are read in place where the bytes are aligned.
 * Throws RangeError for bytes of another format, byte order, spec or length.
 */
export function decodeStore(spec: IndexSpec, given: Uint8Array): Store {
  // Typed arrays can only be read in place from an aligned beginning.
  const bytes = given.byteOffset % alignment === 0 ? given : new Uint8Array(given)
  const { head, start } = readHead(spec, bytes)
  const part = readParts(head, bytes, start)
  const strings = (name: string) =>
    new StringTable(
      part(`${name}/units`) as Uint8Array | Uint16Array,
      part(`${name}/starts`) as Uint32Array,
    )
  const codes = (name: string) => new CodeList(part(name) as CodeList['data'])
  const postings = Object.fromEntries(postingParts.map((name) => [name, part(`postings/${name}`)]))
  const terms = strings('terms')
  const vocabulary = new Vocabulary()
  for (let term = 0; term < terms.length; term++) vocabulary.intern(terms.at(term))
  return new Store(spec, {
    sorted: { ...postings, slotCount: head.slotCount } as unknown as PackedPostings,
    ids: new TextColumn(strings('ids')),
    surfaces: new TextColumn(strings('surfaces')),
    // They change with every write, and the bytes must not.
    counts: new TextCounts((part('counts') as Uint32Array).slice(), head.textLength),
    vocabulary,
    locations: new PointColumn(head.points, codes('locations')),
    columns: new Map(
      spec.columns.map((column, i) => {
        const stored = head.columns[i] as SnapshotColumn
        return [column.name, readColumn(column, stored, part, codes)]
      }),
    ),
  })
}

type ReadPart = (name: string) => PartArray

function readHead(spec: IndexSpec, bytes: Uint8Array): { head: SnapshotHead; start: number } {
  if (bytes.byteLength < 8) throw new RangeError('no snapshot of an index')
  const [mark, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2)
  if (mark !== byteOrderMark) throw new RangeError('no snapshot of an index in this byte order')
  const start = aligned(8 + 2 * length)
  if (start > bytes.byteLength) throw new RangeError('the snapshot is cut off')
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset + 8, length)
  const text = new StringTable(units, Uint32Array.of(0, length)).at(0)
  let head: SnapshotHead
  try {
    head = JSON.parse(text) as SnapshotHead
  } catch {
    throw new RangeError('the snapshot is damaged')
  }
  if (head.format !== snapshotFormat) throw new RangeError('the snapshot is of another format')
  if (head.spec !== JSON.stringify(spec)) throw new RangeError('the snapshot is of another spec')
  return { head, start }
}

function readParts({ parts }: SnapshotHead, bytes: Uint8Array, start: number): ReadPart {
  const byName = new Map(parts.map((part) => [part.name, part]))
  return (name) => {
    const found = byName.get(name)
    if (!found) throw new RangeError(`the snapshot has no ${name}`)
    const type = arrayTypes[found.type]
    const from = start + found.from
    if (from + found.length * type.BYTES_PER_ELEMENT > bytes.byteLength) {
      throw new RangeError('the snapshot is cut off')
    }
    return new type(bytes.buffer as ArrayBuffer, bytes.byteOffset + from, found.length)
  }
}

function readColumn(
  spec: Column['spec'],
  { values, several }: SnapshotColumn,
  part: ReadPart,
  codes: (name: string) => CodeList,
): Column {
  const isNumber = spec.type === 'number'
  const path = `column/${spec.name}`
  return {
    spec,
    values:
      isNumber && !spec.isFaceted
        ? null
        : new ValueColumn(values, readLists(path, part), codes(`${path}/codes`)),
    numbers: isNumber
      ? new NumberColumn(part(`${path}/first`) as Float32Array | Float64Array, new Map(several))
      : null,
  }
}

function readLists(path: string, part: ReadPart): readonly (readonly number[])[] {
  const ordinals = part(`${path}/lists`)
  let at = 0
  return Array.from(part(`${path}/listLengths`), (length) => {
    at += length
    return Array.from(ordinals.subarray(at - length, at))
  })
}
