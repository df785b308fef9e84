import type { FieldValue, GeoPoint } from './filter'

/**
 * One searched field. `pivotLength` is the length in tokens at which a text counts as neither
 * short nor long. It is data and not the running average, so that a score depends on the document,
 * the term and the two counts N and df alone, whatever was written before.
 */
export interface TextFieldSpec {
  readonly name: string
  readonly weight: number
  /** How far length matters, 0 (not at all) to 1 (fully). */
  readonly b: number
  readonly pivotLength: number
}

/** One field to filter, count or sort by. A number that is counted needs `isFaceted`. */
export interface ColumnSpec {
  readonly name: string
  readonly type: 'keyword' | 'number' | 'boolean'
  readonly isFaceted: boolean
}

export interface IndexSpec {
  readonly text: readonly TextFieldSpec[]
  readonly columns: readonly ColumnSpec[]
  /** BM25 saturation. */
  readonly k1: number
}

export interface TokenisedDocument {
  readonly id: string
  /** Tokens by text field, in order, with repeats. Fields that are not declared are ignored. */
  readonly tokens: Readonly<Record<string, readonly string[]>>
  /** The normalised text on which phrases are confirmed. */
  readonly surface: string
  readonly fields: Readonly<Record<string, FieldValue | readonly FieldValue[] | null>>
  /** Where it is, for distances; see `PointColumn`. */
  readonly location?: GeoPoint | null
}
