import * as z from 'zod'
import { Id, name, secretText, text } from '../../platform/forms/fields'
import { normaliseEmail } from '../../platform/session/normalise-email'

const email = text(254).refine((it) => normaliseEmail(it) !== null, 'email')

/** Length alone is asked for: rules about signs make passwords worse (NIST SP 800-63B). */
const newPassword = secretText(200).min(10, 'password')
const password = secretText(200)
const code = z.string().trim().min(6, 'code').max(24, 'code')

export const emailForm = z.object({ email })
export const confirmForm = z.object({
  name: name(60).min(1, 'required'),
  password: newPassword,
})
export const signInForm = z.object({ email, password, next: z.string().max(500).optional() })
export const codeForm = z.object({ code })
export const resetForm = z.object({ password: newPassword })
export const changePasswordForm = z.object({ password, newPassword })
export const passwordForm = z.object({ password })
export const personProfileForm = z.object({
  name: name(60).min(1, 'required'),
  language: z.enum(['zh-CN', 'en']),
})
export const sessionForm = z.object({ session: Id })
/** Of the page of one's data: consents that are given and revoked, and the end of the account. */
export const dataForm = z.object({
  intent: z.enum(['consent', 'revoke', 'delete']),
  organization: Id.optional(),
  consent: Id.optional(),
  password: password.optional(),
})
