/** What is doubtful about a cell before anybody asks what it says. */
export type CellMark =
  /** Kept as a date by the spreadsheet, whatever was typed. */
  | 'date'
  | 'formula-without-result'
  | 'error-value'
  /** A number of more than 15 digits, of which the spreadsheet keeps 15. */
  | 'digits-lost'
  /** Shown as another number than it is. */
  | 'format-changes'
  | 'merged'
  /** Bytes that are none of the file's encoding. */
  | 'stray-byte'

/** A line of a sheet as it stands in the file: what a person sees in its cells. */
export interface SheetLine {
  /** As the person counts, from 1. */
  readonly row: number
  readonly isHidden: boolean
  readonly values: readonly string[]
  /** By column, from 0. */
  readonly marks: ReadonlyMap<number, CellMark>
}

/** Cells that were made one; rows and columns from 1 and from 0, ends included. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A sheet of a file. Its lines are read anew each time, so that a long one is never held as a whole. */
export interface SourceSheet {
  readonly name: string
  readonly isHidden: boolean
  /** From 0. */
  readonly hiddenColumns: ReadonlySet<number>
  readonly merges: readonly Merge[]
  /** Where cells stand between signs, one too many moves all behind it. */
  readonly isDelimited: boolean
  /** Those that hold anything. Throws UnreadableFile. */
  lines(): AsyncIterable<SheetLine>
}

export const noMarks: ReadonlyMap<number, CellMark> = new Map()
