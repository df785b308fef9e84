import * as z from 'zod'
import { numberField, textField } from '../../platform/lists/query-fields'

/** What the address of the log says; what makes no sense falls back to the whole log. */
export const AuditFilter = z.object({
  actor: textField,
  subject: textField,
  verb: textField,
  /** Entries before this one; 0: from the last. */
  before: numberField,
})

export type AuditFilter = z.output<typeof AuditFilter>
