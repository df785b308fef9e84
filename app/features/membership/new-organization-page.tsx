import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { CheckField } from '../../components/form/check-field'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'
import { SectionHeading } from '../../components/section-heading'
import { organizationScales } from '../../domain/listing/kinds'
import { registrableKinds } from './organization-kinds'

export interface Option {
  readonly value: string
  readonly label: string
}

interface NewOrganizationPageProps {
  readonly places: { readonly districts: readonly Option[]; readonly parks: readonly Option[] }
  readonly isClaimed: boolean
  readonly state: FormValues | null | undefined
}

/** Two ways to an organization: a new one, or one that is on the platform and nobody manages. */
export function NewOrganizationPage({ places, isClaimed, state }: NewOrganizationPageProps) {
  const { t } = useTranslation('found')
  const own = state?.values.intent === 'claim' ? null : state
  const claimed = state?.values.intent === 'claim' ? state : null
  return (
    <NarrowPage title={t('new.title')} lead={t('new.lead')}>
      {isClaimed ? <Alert kind="done">{t('claim.done')}</Alert> : null}
      <PostForm intent="create" submit={t('new.submit')} state={own}>
        <TextField
          name="name"
          label={t('field.name')}
          hint={t('field.nameHint')}
          autoComplete="organization"
          maxLength={120}
          state={own}
        />
        <TextField
          name="uscc"
          label={t('field.uscc')}
          hint={t('field.usccHint')}
          maxLength={18}
          state={own}
        />
        {own?.errors.uscc === t('uscc.checksum-differs') ? (
          <CheckField name="isConfirmed" label={t('uscc.confirm')} state={own} />
        ) : null}
        <ChoiceField
          name="kind"
          label={t('field.kind')}
          options={registrableKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value="enterprise"
          state={own}
        />
        <ChoiceField
          name="scale"
          label={t('field.scale')}
          options={organizationScales.map((value) => ({ value, label: t(`scale.${value}`) }))}
          state={own}
        />
        <ChoiceField
          name="district"
          label={t('field.district')}
          options={places.districts}
          state={own}
        />
        <ChoiceField
          name="park"
          label={t('field.park')}
          hint={t('field.parkHint')}
          options={places.parks}
          isOptional
          state={own}
        />
      </PostForm>
      <section aria-labelledby="claim" className="space-y-3">
        <SectionHeading id="claim">{t('claim.title')}</SectionHeading>
        <p>{t('claim.lead')}</p>
        <PostForm
          intent="claim"
          submit={t('claim.submit')}
          ids={{ uscc: 'claim-uscc' }}
          state={claimed}
          look="plain"
        >
          <TextField
            name="uscc"
            id="claim-uscc"
            label={t('field.uscc')}
            maxLength={18}
            state={claimed}
          />
          <TextField
            name="note"
            label={t('claim.note')}
            hint={t('claim.noteHint')}
            rows={3}
            maxLength={500}
            state={claimed}
          />
        </PostForm>
      </section>
    </NarrowPage>
  )
}
