/** What can be reached, in `unit`. A side that is null is not stated. */
export interface OfferedRange {
  readonly quantity: string
  readonly min: number | null
  readonly max: number | null
  readonly unit: string
}
