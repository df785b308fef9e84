import type { Translate } from '../languages/i18n'
import { type CountedLimits, countAttempts } from '../limits/count-attempts.server'
import type { FormState } from './form-state'
import { refuseForm } from './read-form.server'

/**
 * Counts an attempt on each limit. Null if it may go on, otherwise the form as it comes back, with
 * what was typed and how long to wait: `formAgain` answers it with 429 and Retry-After.
 */
export async function refuseTooMany(
  limits: CountedLimits,
  form: FormData,
  t: Translate,
): Promise<FormState | null> {
  const seconds = await countAttempts(limits)
  return seconds === null ? null : tooManyAttempts(form, seconds, t)
}

/** The same where the attempt was counted already; the wait is in seconds. */
export function tooManyAttempts(form: FormData, seconds: number, t: Translate): FormState {
  const message = t('wording:form.tooMany', { minutes: Math.ceil(seconds / 60) })
  return { ...refuseForm(form, {}, message), retryAfter: seconds }
}
