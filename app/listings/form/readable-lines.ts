import type * as z from 'zod'
import type { RefusedLine } from '../../domain/listing/refused-line'
import { fieldError } from '../../platform/forms/field-error'

/**
 * The rule of a field whose lines `read` reads: the first one that is refused is named; what else is wrong with
 * the form is told with it. A draft keeps such lines: they are shown as not understood.
 */
export function readableLines(
  read: (text: string) => { readonly refused: RefusedLine | null },
  isDraft: boolean,
  isOneLine = false,
): (text: string, context: z.core.$RefinementCtx<string>) => void {
  return (input, { addIssue }) => {
    const refused = isDraft ? null : read(input).refused
    if (refused === null) return
    const { reason, line, found } = refused
    addIssue({
      code: 'custom',
      message: fieldError(reason, isOneLine ? { found } : { line, found }),
      input,
      continue: true,
    })
  }
}
