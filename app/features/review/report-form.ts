import * as z from 'zod'
import { text } from '../../platform/forms/fields'

/** What is wrong with a listing, in the words of who reports it. */
export const reportForm = z.object({ note: text(1000).min(5, 'short') })
