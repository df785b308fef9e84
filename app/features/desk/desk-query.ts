import * as z from 'zod'
import { reviewKinds } from '../../domain/moderation/review'
import { choiceOf, forms, numberField, oneLike, pageField } from '../../platform/lists/query-fields'

/** Why a decision was not taken, in the address to which its form leads back. */
const refusals = [
  'already-decided',
  'changed-meanwhile',
  'not-for-this-kind',
  'reason-missing',
  'target-missing',
  'name-changed',
  'no-park',
  'gone',
] as const
export type DeskRefusal = (typeof refusals)[number]

/** What the address of the desk says; what makes no sense falls back to all that is open. */
export const DeskQuery = z
  .object({
    kind: choiceOf(reviewKinds, ''),
    state: choiceOf(['decided'], ''),
    page: pageField,
    /** The item that is open. */
    review: oneLike(forms.id),
    /** What became of the last decision. */
    done: numberField,
    refused: choiceOf(refusals, ''),
  })
  .transform(({ kind, state, page, review, done, refused }) => ({
    filter: { kind: kind || null, isDecided: state === 'decided', page },
    chosen: review || null,
    done,
    refused: refused || null,
  }))

export type DeskFilter = z.output<typeof DeskQuery>['filter']
