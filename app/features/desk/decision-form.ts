import * as z from 'zod'
import { decisions, reasonCodes } from '../../domain/moderation/review'

/** `id:version`, as the operator saw it. */
const seen = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [id = '', version = ''] = text.split(':')
    return { id, version: Number(version) }
  })

export const decisionForm = z.object({
  review: z.array(seen).min(1).max(100),
  intent: z.enum([...decisions, 'delegate']),
  reason: z.enum(reasonCodes).optional(),
  reply: z.string().trim().max(1000, 'long').optional(),
  mergeInto: z.uuid().optional(),
  /** `city`, or the id of a park. */
  park: z.union([z.literal('city'), z.uuid()]).optional(),
  /** Where the queue stands. */
  back: z.string().max(300).optional(),
})
export type DecisionInput = z.output<typeof decisionForm>
