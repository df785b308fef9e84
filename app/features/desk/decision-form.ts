import * as z from 'zod'
import { decisions, reasonCodes } from '../../domain/moderation/review'
import { Id, text } from '../../platform/forms/fields'

/** `id:version`, as the operator saw it. */
const seen = z
  .string()
  .transform((it) => it.split(':'))
  .pipe(z.tuple([Id, z.string().regex(/^\d{1,9}$/)]))
  .transform(([id, version]) => ({ id, version: Number(version) }))

export const decisionForm = z.object({
  review: z.array(seen).min(1).max(100),
  intent: z.enum([...decisions, 'delegate']),
  reason: z.enum(reasonCodes).optional(),
  reply: text(1000).optional(),
  mergeInto: Id.optional(),
  /** `city`, or the id of a park. */
  park: z.union([z.literal('city'), Id]).optional(),
  /** Sent with the boxes of the queue. */
  several: z.literal('on').optional(),
  /** Where the queue stands. */
  back: z.string().max(300).optional(),
})
export type DecisionInput = z.output<typeof decisionForm>
