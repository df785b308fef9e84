import type * as z from 'zod'
import type { RefusedLine } from '../../domain/listing/refused-line'
import { fieldError } from '../../platform/forms/field-error'

/**
 * The rule of a field whose lines `read` reads: the first one that is refused is named; what else is wrong with
 * the form is told with it.
 */
export function readableLines(
  read: (text: string) => { readonly refused: RefusedLine | null },
): (text: string, context: z.core.$RefinementCtx<string>) => void {
  return (input, { addIssue }) => {
    const { refused } = read(input)
    if (refused === null) return
    const { reason, line, found } = refused
    addIssue({
      code: 'custom',
      message: fieldError(reason, { line, found }),
      input,
      continue: true,
    })
  }
}
