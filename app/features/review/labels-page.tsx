import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { formatDate } from '../../components/format-date'
import { NarrowPage } from '../../components/narrow-page'
import { organizationLabels } from '../../domain/listing/kinds'
import { wordOf } from '../../platform/languages/word-of'
import { EvidenceField } from './evidence-field'

interface LabelsPageProps {
  readonly organization: { readonly id: string; readonly name: string }
  readonly labels: readonly {
    readonly id: string
    readonly label: string
    readonly issuer: string
    readonly expiresAt: string | null
    readonly isExpired: boolean
  }[]
  /** Labels that are being checked or were not accepted, by their code. */
  readonly pending: readonly {
    readonly id: string
    readonly label: string
    readonly note: string
  }[]
  readonly maySubmit: boolean
  readonly state: FormValues | null | undefined
}

/** An organization's labels with issuer and expiry, and the form that asks for another. */
export function LabelsPage(props: LabelsPageProps) {
  const { organization, labels, pending, maySubmit, state } = props
  const { t, i18n } = useTranslation(['manage', 'listing'])
  const nameOf = (label: string) => wordOf(t, 'listing:label', label)
  return (
    <NarrowPage title={t('labels.title')} lead={t('labels.lead')}>
      <p>
        <a href={`/manage/${organization.id}`}>{organization.name}</a>
      </p>
      {labels.length + pending.length === 0 ? <p>{t('labels.none')}</p> : null}
      <ul>
        {labels.map(({ id, label, issuer, expiresAt, isExpired }) => (
          <li key={id} className="border-b border-line py-2">
            {nameOf(label)}
            <span className="block text-fact text-ink-soft">
              {issuer} ·{' '}
              {expiresAt === null
                ? t('labels.forever')
                : t('labels.until', { date: formatDate(expiresAt, i18n.language) })}
              {isExpired ? ` · ${t('labels.expired')}` : ''}
            </span>
          </li>
        ))}
        {pending.map(({ id, label, note }) => (
          <li key={id} className="border-b border-line py-2">
            {nameOf(label)}
            <span className="block text-fact text-ink-soft">{note}</span>
          </li>
        ))}
      </ul>
      {maySubmit ? (
        <PostForm submit={t('labels.submit')} state={state} hasFiles>
          <ChoiceField
            name="label"
            label={t('labels.label')}
            options={organizationLabels.map((value) => ({ value, label: nameOf(value) }))}
            state={state}
          />
          <TextField name="issuer" label={t('labels.issuer')} maxLength={120} state={state} />
          <TextField
            name="expiresAt"
            type="date"
            label={t('labels.expiresAt')}
            isOptional
            state={state}
          />
          <EvidenceField state={state} />
        </PostForm>
      ) : null}
    </NarrowPage>
  )
}
