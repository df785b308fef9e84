import type { FieldValue, GeoPoint } from './filter'

/** Grows with every change of what is written. */
export const snapshotFormat = 2

/** Read back as another number where the byte order is another. */
export const byteOrderMark = 0x4c484958

/** Typed arrays are read in place: each part begins where any of them may. */
export const alignment = 8

export const arrayTypes = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const

export type ArrayType = keyof typeof arrayTypes
export type PartArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array

/** What stands before the parts, as JSON. */
export interface SnapshotHead {
  readonly format: number
  /** JSON of the spec that the index was made by. */
  readonly spec: string
  readonly slotCount: number
  /** See `TextCounts.length`. */
  readonly textLength: number
  readonly points: readonly GeoPoint[]
  readonly columns: readonly SnapshotColumn[]
  readonly parts: readonly SnapshotPart[]
}

export interface SnapshotColumn {
  readonly name: string
  readonly values: readonly FieldValue[]
  readonly several: readonly (readonly [number, readonly number[]])[]
}

/** Where a part stands, in bytes after the head. */
export interface SnapshotPart {
  readonly name: string
  readonly type: ArrayType
  readonly from: number
  readonly length: number
}

/** The next place at or after `at` where a part may begin. */
export function aligned(at: number): number {
  return Math.ceil(at / alignment) * alignment
}
