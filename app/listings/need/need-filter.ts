import * as z from 'zod'
import { needKinds } from '../../domain/listing/kinds'
import {
  forms,
  manyLike,
  manyOf,
  manyWords,
  oneOf,
  pageField,
  textField,
} from '../../platform/lists/query-fields'

const needSorts = ['relevance', 'newest', 'closing', 'confirmed'] as const

/** What the address of the list of needs says. Any query parses; what makes no sense is left out. */
export const NeedFilter = z.object({
  q: textField,
  kind: manyOf(needKinds),
  chain: manyLike(forms.slug),
  step: manyLike(forms.step),
  industry: manyLike(forms.industry),
  district: manyLike(forms.district),
  park: manyLike(forms.id),
  process: manyWords,
  material: manyWords,
  certificate: manyLike(forms.certificate),
  trl: manyLike(forms.level),
  sort: oneOf(needSorts, ''),
  page: pageField,
})

export type NeedFilter = z.output<typeof NeedFilter>
