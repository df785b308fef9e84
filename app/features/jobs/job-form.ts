import * as z from 'zod'

/** What is to become of a job that fails. */
export const jobForm = z.object({
  /** Its number in the queue. */
  job: z.string().regex(/^\d{1,18}$/),
  intent: z.enum(['retry', 'discard']),
})

export type JobInput = z.output<typeof jobForm>
