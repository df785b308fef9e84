import type { ReadingReason } from '../../domain/listing/reading/refusal'

/** Why a cell is refused or doubted. The words for it are in the message catalogue `import`. */
export type IssueReason =
  | ReadingReason
  | 'unknown-kind'
  | 'missing-column'
  | 'unknown-column'
  | 'required'
  | 'duplicate-key'
  | 'duplicate-column'
  | 'demo-row'
  | 'not-a-date'
  | 'not-a-band'
  | 'unknown-organization'
  | 'unknown-park'
  | 'unknown-district'
  | 'unknown-step'
  | 'unknown-industry'
  | 'unknown-certificate'
  | 'unreadable-tier'
  | 'unreadable-label'
  | 'uscc-malformed'
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

export interface ImportIssue {
  readonly severity: 'error' | 'warning'
  readonly sheet: string
  /** As the person sees it in the file: the first data row of a sheet with a header is 2. */
  readonly row: number
  readonly column: string
  readonly reason: IssueReason
  /** What stood in the cell, or the part of it that was not understood. */
  readonly found: string
}
