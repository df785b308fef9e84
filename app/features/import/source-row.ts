import type { CellMark } from '../../platform/sources/source-sheet'
import type { ImportKind } from './columns'
import type { ImportIssue } from './import-issue'

/** One row of a file as text, its cells by column id. */
export interface SourceRow {
  readonly kind: ImportKind
  readonly sheet: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  readonly marks?: Readonly<Record<string, CellMark>>
  /** Units that the headers tell, by column id. */
  readonly units?: Readonly<Record<string, string>>
  /** What is wrong with the row as a whole, or with cells that stand in no column. */
  readonly issues?: readonly ImportIssue[]
  /** It is told of and not read. */
  readonly isLeftOut?: boolean
}
