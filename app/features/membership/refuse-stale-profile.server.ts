import type { FormState } from '../../platform/forms/form-state'
import { refuseForm } from '../../platform/forms/read-form.server'
import type { Translate } from '../../platform/languages/i18n'
import type { ManagedOrganization } from './read-organization.server'
import { profileFields, shownProfile } from './shown-profile'

type Typed = Readonly<Partial<Record<(typeof profileFields)[number], string | undefined>>>

/**
 * The form as typed, where somebody else changed the profile meanwhile: beside each field that would
 * take their words away stands what they wrote.
 */
export function refuseStaleProfile(
  form: FormData,
  typed: Typed,
  organization: ManagedOrganization,
  t: Translate,
): FormState {
  const standing = { ...shownProfile(organization), park: organization.park?.name ?? null }
  const changed = profileFields.filter((field) =>
    field === 'park'
      ? (typed.park ?? null) !== (organization.park?.id ?? null)
      : (typed[field] ?? null) !== standing[field],
  )
  const errors = changed.map((field) => {
    const value = standing[field]
    return [field, value === null ? t('found:profile.nowEmpty') : t('found:profile.now', { value })]
  })
  return refuseForm(form, Object.fromEntries(errors), t('found:profile.changedMeanwhile'))
}
