import * as z from 'zod'
import { organizationLabels } from '../../domain/listing/kinds'
import { endOfDay } from '../../domain/shared/end-of-day'

/** A label that an organization says it has. An expiry has to lie ahead; some labels have none. */
export function labelForm(now: Date) {
  return z.object({
    label: z.enum(organizationLabels),
    issuer: z.string().trim().min(2, 'short').max(120, 'long'),
    expiresAt: z.date().min(now, 'future').transform(endOfDay).optional(),
  })
}
