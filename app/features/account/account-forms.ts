import * as z from 'zod'
import { normaliseEmail } from '../../platform/session/normalise-email'

const email = z
  .string()
  .trim()
  .max(254, 'long')
  .refine((text) => normaliseEmail(text) !== null, 'email')

/** Length alone is asked for: rules about signs make passwords worse (NIST SP 800-63B). */
const newPassword = z.string().min(10, 'password').max(200, 'long')
const password = z.string().max(200, 'long')
const code = z.string().trim().min(6, 'code').max(24, 'code')

export const emailForm = z.object({ email })
export const confirmForm = z.object({
  name: z.string().trim().min(1, 'required').max(60, 'long'),
  password: newPassword,
})
export const signInForm = z.object({ email, password, next: z.string().max(500).optional() })
export const codeForm = z.object({ code })
export const resetForm = z.object({ password: newPassword })
export const changePasswordForm = z.object({ password, newPassword })
export const passwordForm = z.object({ password })
export const profileForm = z.object({
  name: z.string().trim().min(1, 'required').max(60, 'long'),
  language: z.enum(['zh-CN', 'en']),
})
export const sessionForm = z.object({ session: z.uuid() })
