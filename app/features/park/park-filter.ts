import * as z from 'zod'
import { choiceOf, forms, manyLike, pageField, textField } from '../../platform/lists/query-fields'

/** What the address of the list of parks says. Any query parses. */
export const ParkFilter = z.object({
  q: textField,
  chain: manyLike(forms.slug),
  district: manyLike(forms.district),
  sort: choiceOf(['name', 'organizations'], ''),
  page: pageField,
})

export type ParkFilter = z.output<typeof ParkFilter>
