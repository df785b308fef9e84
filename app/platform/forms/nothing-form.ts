import * as z from 'zod'

/** A form that only says that it was sent. */
export const nothingForm = z.object({})
