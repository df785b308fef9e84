import * as z from 'zod'
import { organizationLabels } from '../../domain/listing/kinds'
import { endOfDay } from '../../domain/shared/shanghai-days'
import { dayFrom, text } from '../../platform/forms/fields'

/** A label that an organization says it has. An expiry has to lie ahead; some labels have none. */
export function labelForm(now: Date) {
  return z.object({
    label: z.enum(organizationLabels),
    issuer: text(120).min(2, 'short'),
    expiresAt: dayFrom(now).transform(endOfDay).optional(),
  })
}
