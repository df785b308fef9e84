import type { FormState } from '../../platform/forms/form-state'
import { refuseForm } from '../../platform/forms/read-form.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { ManagedOrganization } from './read-organization.server'
import { type ProfileField, profileFields, profileInWords, shownProfile } from './shown-profile'

type Typed = Readonly<Partial<Record<ProfileField, string | number | undefined>>>

/**
 * The form as typed, where somebody else changed the profile meanwhile: beside each field that would
 * take their words away stands what they wrote.
 */
export function refuseStaleProfile(
  form: FormData,
  typed: Typed,
  organization: ManagedOrganization,
  words: Pick<PageContext, 't' | 'language'>,
): FormState {
  const { t } = words
  const held = shownProfile(organization)
  const standing = profileInWords(organization, words)
  const changed = profileFields.filter(
    (field) => (typed[field]?.toString() ?? null) !== held[field],
  )
  const errors = changed.map((field) => {
    const value = standing[field]
    return [field, value === null ? t('found:profile.nowEmpty') : t('found:profile.now', { value })]
  })
  return refuseForm(form, Object.fromEntries(errors), t('found:profile.changedMeanwhile'))
}
