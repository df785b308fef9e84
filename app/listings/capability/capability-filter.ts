import * as z from 'zod'
import { organizationLabels, organizationScales } from '../../domain/listing/kinds'
import { regionCodes } from '../../domain/shared/regions'
import {
  forms,
  manyLike,
  manyOf,
  manyWords,
  oneOf,
  pageField,
  textField,
} from '../../platform/lists/query-fields'

const capabilitySorts = ['relevance', 'confirmed', 'newest'] as const

/** What the address of the list of capabilities says. Any query parses. */
export const CapabilityFilter = z.object({
  q: textField,
  chain: manyLike(forms.slug),
  step: manyLike(forms.step),
  process: manyWords,
  material: manyWords,
  certificate: manyLike(forms.certificate),
  label: manyOf(organizationLabels),
  scale: manyOf(organizationScales),
  serves: manyOf(regionCodes),
  trl: manyLike(forms.level),
  industry: manyLike(forms.industry),
  district: manyLike(forms.district),
  park: manyLike(forms.id),
  sort: oneOf(capabilitySorts, ''),
  page: pageField,
})

export type CapabilityFilter = z.output<typeof CapabilityFilter>
