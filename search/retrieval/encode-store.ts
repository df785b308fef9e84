import {
  type ArrayType,
  aligned,
  arrayTypes,
  byteOrderMark,
  type PartArray,
  type SnapshotHead,
  type SnapshotPart,
  snapshotFormat,
} from './snapshot-layout'
import type { Store } from './store'
import { type StringTable, stringTableOf } from './string-table'

/**
 * A compacted store as one run of bytes: byte order mark and length of the head (32 bits each), head
 * (JSON in UTF-16), then the arrays, each aligned to 8 bytes.
 */
export function encodeStore(store: Store): Uint8Array {
  const parts = partsOf(store)
  const placed: SnapshotPart[] = []
  let end = 0
  for (const [name, data] of parts) {
    placed.push({ name, type: typeOf(data), from: end, length: data.length })
    end = aligned(end + data.byteLength)
  }
  const head = JSON.stringify({ ...headOf(store), parts: placed } satisfies SnapshotHead)
  const start = aligned(8 + 2 * head.length)
  const bytes = new Uint8Array(start + end)
  new Uint32Array(bytes.buffer, 0, 2).set([byteOrderMark, head.length])
  const units = new Uint16Array(bytes.buffer, 8, head.length)
  for (let i = 0; i < head.length; i++) units[i] = head.charCodeAt(i)
  for (const [i, [, data]] of parts.entries()) {
    const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    bytes.set(raw, start + (placed[i] as SnapshotPart).from)
  }
  return bytes
}

function headOf(store: Store): Omit<SnapshotHead, 'parts'> {
  return {
    format: snapshotFormat,
    spec: JSON.stringify(store.spec),
    slotCount: store.slotCount,
    textLength: store.counts.length,
    points: store.locations.points,
    columns: Array.from(store.columns, ([name, { values, numbers }]) => ({
      name,
      values: values?.values ?? [],
      several: [...(numbers?.several ?? [])],
    })),
  }
}

function partsOf(store: Store): readonly (readonly [string, PartArray])[] {
  const postings = Object.entries(store.sorted).filter(([, part]) => typeof part !== 'number')
  const columns = Array.from(store.columns, ([name, { values, numbers }]) => {
    const lists = values?.lists ?? []
    const own: [string, PartArray][] = []
    if (values) {
      own.push([`column/${name}/codes`, values.codes.data.subarray(0, values.codes.length)])
      own.push([`column/${name}/lists`, Uint32Array.from(lists.flat())])
      own.push([`column/${name}/listLengths`, Uint32Array.from(lists, ({ length }) => length)])
    }
    if (numbers) own.push([`column/${name}/first`, numbers.first.subarray(0, numbers.length)])
    return own
  })
  const { codes } = store.locations
  return [
    ...postings.map(([name, part]) => [`postings/${name}`, part as PartArray] as const),
    ...stringParts('terms', stringTableOf(store.vocabulary.terms)),
    ...stringParts('ids', store.ids.sealed),
    ...stringParts('surfaces', store.surfaces.sealed),
    ['counts', store.counts.holders],
    ['locations', codes.data.subarray(0, codes.length)],
    ...columns.flat(),
  ]
}

function stringParts(name: string, { units, starts }: StringTable): [string, PartArray][] {
  return [
    [`${name}/units`, units],
    [`${name}/starts`, starts],
  ]
}

function typeOf(data: PartArray): ArrayType {
  const [type] = Object.entries(arrayTypes).find(([, made]) => data instanceof made) ?? []
  return type as ArrayType
}
