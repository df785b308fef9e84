import * as z from 'zod'
import { Id } from '../../platform/forms/fields'

export const rightsForm = z.object({
  person: Id,
  intent: z.enum([
    'appoint',
    'dismiss',
    'suspend',
    'restore',
    'sign-out',
    'auditor',
    'no-auditor',
    'administrator',
    'no-administrator',
  ]),
  park: Id.optional(),
})
export type RightsInput = z.output<typeof rightsForm>
