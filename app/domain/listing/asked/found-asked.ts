import type { LineSpan } from '../line-span'
import type { AskedMeasure } from './meets-asked'

/** A condition as it was written, with what it was understood as. */
export type FoundAsked = LineSpan &
  AskedMeasure & {
    /** In `unit`, in the order of `values`. */
    readonly written: readonly number[]
    readonly unit: string
  }
