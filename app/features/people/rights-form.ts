import * as z from 'zod'

export const rightsForm = z.object({
  person: z.uuid(),
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
  park: z.uuid().optional(),
})
export type RightsInput = z.output<typeof rightsForm>
