import type { LetterPayload } from '../jobs/kinds/letter'
import { countAttempt, type LimitName, uncountAttempt } from '../limits/rate-limit.server'

const limits = {
  confirm: 'letters-sign-up',
  known: 'letters-sign-up',
  reset: 'letters-reset',
  resetUnknown: 'letters-reset',
  invite: 'letters-invite',
  changed: 'letters-notice',
  factorReset: 'letters-notice',
  decided: 'letters-notice',
  granted: 'letters-notice',
} as const satisfies Readonly<Record<LetterPayload['letter'], LimitName>>

type LetterName = LetterPayload['letter']

/**
 * Counts a letter to an address, whoever made us write it. False if it had enough of that kind within
 * the hour: it is not sent. An address is counted by the same key whether or not it has an account.
 */
export async function countLetter(letter: LetterName, emailKey: string): Promise<boolean> {
  return (await countAttempt(limits[letter], emailKey)) === null
}

/** Gives the room back, of a letter that could not be sent. */
export async function uncountLetter(letter: LetterName, emailKey: string): Promise<void> {
  await uncountAttempt(limits[letter], emailKey)
}
