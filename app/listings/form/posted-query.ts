import * as z from 'zod'
import { choiceOf } from '../../platform/lists/query-fields'

/** What became of the form that was sent last, in the address to which it leads. */
const outcomes = [
  'saved',
  'submitted',
  'withdraw',
  'close',
  'not-verified',
  'not-open',
  'expired',
  'unknown',
] as const

export const PostedQuery = z.object({
  result: choiceOf(outcomes, '').transform((it) => it || null),
})
export type PostedOutcome = z.output<typeof PostedQuery>['result']
