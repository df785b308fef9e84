import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'
import { organizationScales } from '../../domain/listing/kinds'
import type { Option } from './new-organization-page'
import { profileFields, type ShownProfile } from './shown-profile'

interface ProfilePageProps {
  readonly id: string
  readonly profile: ShownProfile
  readonly version: number
  readonly places: { readonly districts: readonly Option[]; readonly parks: readonly Option[] }
  /** The name of the industry that stands there as a code. */
  readonly industryName: string | null
  readonly isSaved: boolean
  readonly state: FormValues | null | undefined
}

const fields = [
  { name: 'name', maxLength: 120 },
  { name: 'shortName', maxLength: 40 },
  { name: 'nameEn', maxLength: 160 },
  { name: 'summary', maxLength: 500, rows: 4 },
  { name: 'website', maxLength: 300, type: 'url' },
  { name: 'address', maxLength: 200 },
] as const

/** What an organization says of itself. */
export function ProfilePage(props: ProfilePageProps) {
  const { id, profile, version, places, industryName, isSaved, state } = props
  const { t } = useTranslation('found')
  const labels = Object.fromEntries(profileFields.map((name) => [name, t(`field.${name}`)]))
  return (
    <NarrowPage title={t('profile.title')} lead={t('profile.lead')}>
      <p>
        <a href={`/manage/${id}`}>{profile.name}</a>
      </p>
      {isSaved ? <Alert kind="done">{t('profile.saved')}</Alert> : null}
      <PostForm
        submit={t('profile.save')}
        hidden={{ version: String(version) }}
        labels={labels}
        state={state}
      >
        {fields.map((field) => (
          <TextField
            key={field.name}
            {...field}
            label={t(`field.${field.name}`)}
            isOptional={field.name !== 'name'}
            value={profile[field.name] ?? undefined}
            state={state}
          />
        ))}
        <ChoiceField
          name="scale"
          label={t('field.scale')}
          options={organizationScales.map((value) => ({ value, label: t(`scale.${value}`) }))}
          isOptional
          value={profile.scale ?? undefined}
          state={state}
        />
        <TextField
          name="industry"
          label={t('field.industry')}
          hint={
            industryName === null
              ? t('field.industryHint')
              : t('field.industryNow', { name: industryName })
          }
          maxLength={60}
          isOptional
          value={profile.industry ?? undefined}
          state={state}
        />
        <TextField
          name="foundedYear"
          label={t('field.foundedYear')}
          inputMode="numeric"
          maxLength={4}
          isOptional
          value={profile.foundedYear ?? undefined}
          state={state}
        />
        <TextField
          name="employees"
          label={t('field.employees')}
          inputMode="numeric"
          maxLength={8}
          isOptional
          value={profile.employees ?? undefined}
          state={state}
        />
        <ChoiceField
          name="district"
          label={t('field.district')}
          options={places.districts}
          isOptional
          value={profile.district ?? undefined}
          state={state}
        />
        <ChoiceField
          name="park"
          label={t('field.park')}
          hint={t('field.parkHint')}
          options={places.parks}
          isOptional
          value={profile.park ?? undefined}
          state={state}
        />
      </PostForm>
    </NarrowPage>
  )
}
