import type { ImportKind } from './columns'

/** One row of a file as text, its cells by column id. */
export interface SourceRow {
  readonly kind: ImportKind
  readonly sheet: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}
