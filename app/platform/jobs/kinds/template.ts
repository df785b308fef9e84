import * as z from 'zod'
import { defineJob } from '../define-job'

// To copy. A kind is named by a noun, entered in `../job-kinds.ts`, and asked for by
// `enqueue(tx, { name, payload })` in the transaction of its cause.

const templatePayload = z.strictObject({
  /** An id, so that the job does what is right when it is done, not when it was asked for. */
  subject: z.uuid(),
})

export type TemplatePayload = z.output<typeof templatePayload>

/** Pauses of e, e², e³ … seconds between attempts: 8 take half an hour, 13 a day. */
export const template = defineJob({ payload: templatePayload, mostAttempts: 8 })
