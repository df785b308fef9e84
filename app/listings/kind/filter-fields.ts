import { forms, manyLike, manyWords, pageField, textField } from '../../platform/lists/query-fields'

/** What the address of the list of every kind may say. */
export const filterFields = {
  q: textField,
  chain: manyLike(forms.slug),
  step: manyLike(forms.step),
  industry: manyLike(forms.industry),
  district: manyLike(forms.district),
  park: manyLike(forms.id),
  process: manyWords,
  material: manyWords,
  certificate: manyLike(forms.certificate),
  trl: manyLike(forms.level),
  page: pageField,
}
