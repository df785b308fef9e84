import * as z from 'zod'
import {
  organizationKinds,
  organizationLabels,
  organizationScales,
} from '../../domain/listing/kinds'
import {
  choiceOf,
  forms,
  manyLike,
  manyOf,
  pageField,
  textField,
} from '../../platform/lists/query-fields'

const organizationSorts = ['relevance', 'capabilities', 'updated'] as const

/** What the address of the list of organizations says. Any query parses. */
export const OrganizationFilter = z.object({
  q: textField,
  kind: manyOf(organizationKinds),
  chain: manyLike(forms.slug),
  step: manyLike(forms.step),
  label: manyOf(organizationLabels),
  scale: manyOf(organizationScales),
  verified: manyOf(['yes', 'no']),
  industry: manyLike(forms.industry),
  district: manyLike(forms.district),
  park: manyLike(forms.id),
  sort: choiceOf(organizationSorts, ''),
  page: pageField,
})

export type OrganizationFilter = z.output<typeof OrganizationFilter>
