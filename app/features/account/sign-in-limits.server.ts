import { countAttempts } from '../../platform/limits/count-attempts.server'
import {
  countAttempt,
  forgetAttempts,
  hasAttemptsLeft,
} from '../../platform/limits/rate-limit.server'

/** From where somebody tries to sign in, and to which account. */
export interface SignInAttempt {
  readonly address: string
  readonly emailKey: string
}

const pairOf = ({ address, emailKey }: SignInAttempt) => `${address} ${emailKey}`

/**
 * Counts an attempt; the seconds until the next one, or null if it may go on. Each address has
 * attempts of its own at an account, so that its owner is never locked out by others: while many
 * addresses guess at once, each has fewer.
 */
export async function countSignIn(attempt: SignInAttempt): Promise<number | null> {
  const isGuessed = !(await hasAttemptsLeft('wrong-passwords', attempt.emailKey))
  return countAttempts([
    ['sign-in-address', attempt.address],
    [isGuessed ? 'sign-in-slow' : 'sign-in', pairOf(attempt)],
  ])
}

/** Notes a wrong password. */
export async function noteWrongPassword({ emailKey }: SignInAttempt): Promise<void> {
  await countAttempt('wrong-passwords', emailKey)
}

/** Forgets the attempts of somebody who proved to be who they are. */
export async function forgetSignIns(attempt: SignInAttempt): Promise<void> {
  await forgetAttempts('sign-in', pairOf(attempt))
  await forgetAttempts('sign-in-slow', pairOf(attempt))
}
