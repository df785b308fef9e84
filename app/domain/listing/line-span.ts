/** A part of a line, in UTF-16 code units: from the first to before the last. */
export interface LineSpan {
  readonly from: number
  readonly until: number
}
