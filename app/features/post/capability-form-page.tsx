import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'
import { SaidAlert } from './said-alert'

interface CapabilityFormPageProps {
  readonly organizationId: string
  readonly draft: {
    readonly state: string
    readonly values: Readonly<Record<string, string>>
  } | null
  readonly steps: readonly { readonly value: string; readonly label: string }[]
  readonly said: string | null
  readonly state: FormValues | null | undefined
}

/** The form of a capability: four things to fill in, the rest as far as it is known. */
export function CapabilityFormPage(props: CapabilityFormPageProps) {
  const { organizationId, draft, steps, said, state } = props
  const { t } = useTranslation(['post', 'offer'])
  const values = draft?.values ?? {}
  const field = (
    name: 'title' | 'summary' | 'processes' | 'materials' | 'products' | 'description',
  ) => ({
    name,
    label: t(`offer:capability.${name}`),
    value: values[name],
    state,
  })
  return (
    <NarrowPage title={t('post.capability')} lead={t('post.lead')}>
      <p>
        <a href={`/manage/${organizationId}`}>{t('post.back')}</a>
      </p>
      <SaidAlert said={said} />
      {draft?.state === 'published' ? <Alert kind="warning">{t('post.editing')}</Alert> : null}
      <PostForm
        intent="submit"
        submit={t('post.submit')}
        other={{ intent: 'draft', label: t('post.draft') }}
        hidden={{ version: values.version ?? '0' }}
        state={state}
      >
        <TextField {...field('title')} hint={t('offer:capability.titleHint')} maxLength={80} />
        <TextField
          {...field('summary')}
          hint={t('offer:capability.summaryHint')}
          rows={2}
          maxLength={200}
        />
        <ChoiceField
          name="step"
          label={t('offer:capability.step')}
          options={steps}
          value={values.step}
          state={state}
        />
        <TextField
          {...field('processes')}
          hint={t('offer:capability.processesHint')}
          maxLength={300}
        />
        <TextField {...field('materials')} hint={t('offer:capability.processesHint')} isOptional />
        <TextField {...field('products')} hint={t('offer:capability.processesHint')} isOptional />
        {(['leadTimeMin', 'leadTimeMax'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            label={t(`offer:capability.${name}`)}
            unit={t('offer:capability.days')}
            value={values[name]}
            isOptional
            state={state}
          />
        ))}
        <TextField
          name="trl"
          type="number"
          label={t('offer:capability.trl')}
          value={values.trl}
          isOptional
          state={state}
        />
        <TextField {...field('description')} hint={t('post.markdown')} rows={4} isOptional />
      </PostForm>
    </NarrowPage>
  )
}
