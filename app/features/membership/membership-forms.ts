import * as z from 'zod'
import { memberRoles, organizationKinds, organizationScales } from './organization-kinds'

const text = (most: number) => z.string().trim().max(most, 'long')

export const organizationForm = z.object({
  name: text(120).min(2, 'short'),
  uscc: z.string().trim().toUpperCase(),
  kind: z.enum(organizationKinds),
  scale: z.enum(organizationScales),
  district: z.string().regex(/^\d{6}$/),
  park: z.uuid().optional(),
  isConfirmed: z.boolean().default(false),
})
export const claimForm = z.object({ uscc: z.string().trim().toUpperCase(), note: text(500) })
export const profileForm = z.object({
  name: text(120).min(2, 'short'),
  shortName: text(40).optional(),
  nameEn: text(160).optional(),
  summary: text(500).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300, 'long')
    .optional(),
  address: text(200).optional(),
  park: z.uuid().optional(),
})
export const inviteForm = z.object({
  email: z.string().trim().max(254, 'long'),
  role: z.enum(memberRoles),
})
export const memberForm = z.object({ person: z.uuid(), role: z.enum(memberRoles) })
export const personForm = z.object({ person: z.uuid() })
export const invitationForm = z.object({
  invitation: z.uuid(),
  intent: z.enum(['accept', 'decline', 'withdraw']),
})
export const actingForForm = z.object({ organization: z.uuid() })
