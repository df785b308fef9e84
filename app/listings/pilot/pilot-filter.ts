import * as z from 'zod'
import {
  forms,
  manyLike,
  manyWords,
  oneOf,
  pageField,
  textField,
} from '../../platform/lists/query-fields'

const pilotSorts = ['relevance', 'confirmed', 'newest'] as const

/** What the address of the list of pilot platforms says. Any query parses. */
export const PilotFilter = z.object({
  q: textField,
  chain: manyLike(forms.slug),
  step: manyLike(forms.step),
  process: manyWords,
  material: manyWords,
  certificate: manyLike(forms.certificate),
  trl: manyLike(forms.level),
  industry: manyLike(forms.industry),
  district: manyLike(forms.district),
  park: manyLike(forms.id),
  sort: oneOf(pilotSorts, ''),
  page: pageField,
})

export type PilotFilter = z.output<typeof PilotFilter>
