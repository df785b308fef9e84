import * as z from 'zod'

export const ndaForm = z.object({ agreed: z.boolean('agree') })
