import * as z from 'zod'
import { Id } from '../../platform/forms/fields'
import { rightsForm } from './rights-form'

const factorForm = z.object({
  person: Id,
  intent: z.literal('reset-factor'),
  proof: z.string().max(500).default(''),
})

/** What the forms of the page of people ask for. */
export const peopleForm = z.discriminatedUnion('intent', [rightsForm, factorForm])
