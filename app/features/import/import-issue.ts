import type { ReadingReason } from '../../domain/listing/reading/refusal'
import { cutText, soundText } from '../../domain/shared/sound-text'
import type { CellMark } from '../../platform/sources/source-sheet'

/** Why a cell is refused or doubted. The words for it are in the message catalogue `import`. */
export type IssueReason =
  | ReadingReason
  | CellMark
  | 'unknown-kind'
  | 'missing-column'
  | 'unknown-column'
  | 'column-left-out'
  | 'sheet-left-out'
  | 'hidden-sheet'
  | 'hidden-row'
  | 'hidden-column'
  | 'row-too-long'
  | 'cell-without-column'
  | 'blank-word'
  | 'identity-number'
  | 'large-amount'
  | 'required'
  | 'duplicate-key'
  | 'duplicate-column'
  | 'demo-row'
  | 'foreign-row'
  | 'not-a-date'
  | 'not-a-year'
  | 'not-a-band'
  | 'not-a-time'
  | 'not-days'
  | 'unknown-organization'
  | 'unknown-park'
  | 'unknown-pilot'
  | 'unknown-district'
  | 'unknown-step'
  | 'unknown-industry'
  | 'industry-name-differs'
  | 'industry-entry-differs'
  | 'industry-name-unknown'
  | 'unknown-certificate'
  | 'unreadable-tier'
  | 'unreadable-label'
  | 'uscc-malformed'
  | 'uscc-letter'
  | 'uscc-checksum'
  | 'uscc-taken'
  | 'uscc-repeated'
  | 'industry-not-matched'
  | 'too-long'
  | 'unseen-characters'
  | 'alias-tells'
  | 'name-too-long'
  | 'too-many-entries'
  | 'too-many-requirements'
  | 'own-name'

export interface ImportIssue {
  readonly severity: 'error' | 'warning'
  readonly sheet: string
  /** As the person sees it in the file: the first data row of a sheet with a header is 2. */
  readonly row: number
  readonly column: string
  readonly reason: IssueReason
  /** What stood in the cell, or the part of it that was not understood. */
  readonly found: string
  /** What else the words for it name. */
  readonly values?: Readonly<Record<string, string | number>>
}

/** Warnings that a person must have looked at before anything is written. */
export const confirmedReasons: readonly IssueReason[] = [
  'uscc-checksum',
  'hidden-row',
  'hidden-sheet',
  'hidden-column',
  'blank-word',
  'large-amount',
  'industry-name-unknown',
  'own-name',
]

const longestFound = 80

/** What is told of a cell: not all of a long one. */
export function cutFound(text: string): string {
  return cutText(soundText(text).text, longestFound)
}
