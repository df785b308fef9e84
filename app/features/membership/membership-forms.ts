import * as z from 'zod'
import { organizationScales } from '../../domain/listing/kinds'
import { wholeNumber } from '../../listings/form/fields'
import { DistrictCode, Id, name, text, Version } from '../../platform/forms/fields'
import { memberRoles, registrableKinds } from './organization-kinds'

/** The same bounds as those of an import. */
const oldestYear = 1850
const newestYear = 2100
const mostEmployees = 10_000_000

export const organizationForm = z.object({
  name: name(120).min(2, 'short'),
  uscc: text(40).toUpperCase(),
  kind: z.enum(registrableKinds),
  scale: z.enum(organizationScales),
  district: DistrictCode,
  park: Id.optional(),
  isConfirmed: z.boolean().default(false),
})
export const claimForm = z.object({ uscc: text(40).toUpperCase(), note: text(500) })
export const organizationProfileForm = z.object({
  name: name(120).min(2, 'short'),
  shortName: name(40).optional(),
  nameEn: name(160).optional(),
  summary: text(500).optional(),
  website: text(300)
    .pipe(z.url({ protocol: /^https?$/ }))
    .optional(),
  address: text(200).optional(),
  scale: z.enum(organizationScales).optional(),
  industry: text(60).optional(),
  foundedYear: wholeNumber(oldestYear, newestYear).optional(),
  employees: wholeNumber(0, mostEmployees).optional(),
  district: DistrictCode.optional(),
  park: Id.optional(),
  version: Version,
})
export const inviteForm = z.object({
  email: text(254),
  role: z.enum(memberRoles),
})
export const memberForm = z.object({
  person: Id,
  from: z.enum(memberRoles),
  role: z.enum(memberRoles),
})
export const personForm = z.object({ person: Id })
export const invitationForm = z.object({
  invitation: Id,
  intent: z.enum(['accept', 'decline', 'withdraw']),
})
export const actingForForm = z.object({ organization: Id })
