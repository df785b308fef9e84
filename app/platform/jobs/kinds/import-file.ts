import * as z from 'zod'
import { defineJob } from '../define-job'

const importPayload = z.strictObject({
  run: z.uuid(),
  /** `forget-file` and `forget` are asked for long before they are due. */
  task: z.enum(['check', 'apply', 'undo', 'forget-file', 'forget']),
})

export type ImportPayload = z.output<typeof importPayload>

/** Tried for about a quarter of an hour: somebody waits for it. */
export const importJob = defineJob({ payload: importPayload, mostAttempts: 6 })
