import * as z from 'zod'
import { choiceOf, forms, oneLike } from '../../platform/lists/query-fields'

const outcomes = [
  'saved',
  'saved-unread',
  'submitted',
  'withdraw',
  'close',
  'not-verified',
  'not-open',
  'expired',
  'unknown',
  'own',
] as const

/** What the address of a listing's form says. */
export const PostedQuery = z.object({
  /** What became of the form that was sent last. */
  result: choiceOf(outcomes, '').transform((it) => it || null),
  /** The id that a new listing will have. */
  id: oneLike(forms.id).transform((it) => it || null),
})
export type PostedOutcome = z.output<typeof PostedQuery>['result']
