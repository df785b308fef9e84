import * as z from 'zod'
import { importKinds } from '../columns'

/** What a person says of the sheets of a file. `place` is the sheet and the column, as `0.3`. */
export const columnsForm = z.object({
  intent: z.enum(['look', 'check']),
  sheets: z
    .array(
      z.object({
        kind: z.enum([...importKinds, 'none']),
        row: z.number().int().min(0).max(1_048_576),
        /** As it was when its columns were shown: of another kind or row they are told anew. */
        shown: z.string().optional(),
      }),
    )
    .default([]),
  columns: z
    .array(
      z.object({ place: z.string().regex(/^\d\.\d{1,3}$/), column: z.string().max(40).optional() }),
    )
    .default([]),
})
export type ColumnsInput = z.output<typeof columnsForm>

export const applyForm = z.object({
  intent: z.enum(['draft', 'submit']),
  confirmed: z.string().optional(),
})
