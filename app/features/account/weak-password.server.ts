import { isBreachedPassword } from './is-breached-password.server'
import { isEasyPassword } from './is-easy-password.server'

/** Why a password is not taken: easily guessed, or known from a breach. Null: it is good. */
export async function weakPassword(
  password: string,
  own: readonly string[] = [],
): Promise<'easy' | 'breached' | null> {
  if (isEasyPassword(password, own)) return 'easy'
  return (await isBreachedPassword(password)) ? 'breached' : null
}
