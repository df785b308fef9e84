import type { IndexName } from '../port'

/** A searched field. `pinyin` fields answer to Latin letters only and never to words of the text. */
export interface TextFieldDefinition {
  readonly kind: 'text' | 'pinyin'
  readonly weight: number
  /** How far length matters, 0 to 1. */
  readonly b: number
  /** The usual length in tokens (about 1.3 a Chinese character). */
  readonly pivotLength: number
  /** May hold a list of things, each of which is found as a whole before what only contains it. */
  readonly isList?: true
}

export interface FieldDefinition {
  readonly type: 'keyword' | 'number' | 'boolean'
  readonly uses: readonly FieldUse[]
}

export type FieldUse = 'filter' | 'facet' | 'sort'

/** One index: what it holds, and what may be asked of it. */
export interface IndexDefinition {
  readonly name: IndexName
  /** Grows with every change of fields or projection: an index of another version is rebuilt. */
  readonly version: number
  /** The text field that names a listing, for suggestions. */
  readonly titleField: string
  readonly text: Readonly<Record<string, TextFieldDefinition>>
  readonly fields: Readonly<Record<string, FieldDefinition>>
}

/** A short text of one line. */
export function titleText(weight: number): TextFieldDefinition {
  return { kind: 'text', weight, b: 0.4, pivotLength: 24 }
}

/** A list of terms or names, where length says little. */
export function termText(weight: number): TextFieldDefinition {
  return { kind: 'text', weight, b: 0.3, pivotLength: 24 }
}

/** Sentences. */
export function bodyText(weight: number): TextFieldDefinition {
  return { kind: 'text', weight, b: 0.75, pivotLength: 160 }
}

export function pinyinText(weight: number): TextFieldDefinition {
  return { kind: 'pinyin', weight, b: 0, pivotLength: 24 }
}

export const keywordFacet: FieldDefinition = { type: 'keyword', uses: ['filter', 'facet'] }
export const keywordFilter: FieldDefinition = { type: 'keyword', uses: ['filter'] }
export const booleanFacet: FieldDefinition = { type: 'boolean', uses: ['filter', 'facet'] }
export const numberFacet: FieldDefinition = { type: 'number', uses: ['filter', 'facet', 'sort'] }
export const sortableNumber: FieldDefinition = { type: 'number', uses: ['filter', 'sort'] }
