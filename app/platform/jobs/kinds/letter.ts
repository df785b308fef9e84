import * as z from 'zod'
import { defineJob } from '../define-job'

const id = z.uuid()
/** Whom it goes to has perhaps no account: that of whoever asks. */
const language = z.string()

/**
 * A letter by what it is about, so that a row of a job tells neither whom it goes to nor what it says:
 * address, words and the token of a link are made when it is sent.
 */
const letterPayload = z.discriminatedUnion('letter', [
  z.strictObject({ id, letter: z.enum(['changed', 'factorReset']), person: z.uuid() }),
  /** To the address of an EmailLink: whoever asked gave it. */
  z.strictObject({
    id,
    letter: z.enum(['confirm', 'known', 'reset', 'resetUnknown']),
    link: z.uuid(),
    language,
  }),
  z.strictObject({ id, letter: z.literal('invite'), invitation: z.uuid(), language }),
  z.strictObject({ id, letter: z.literal('decided'), review: z.uuid() }),
  z.strictObject({
    id,
    letter: z.literal('granted'),
    need: z.uuid(),
    organization: z.uuid(),
    person: z.uuid(),
  }),
])

export type LetterPayload = z.output<typeof letterPayload>

/** Tried for about a day. */
export const letter = defineJob({ payload: letterPayload, mostAttempts: 13 })
