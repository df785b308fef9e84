import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { NarrowPage } from '../../components/narrow-page'
import { EvidenceField } from './evidence-field'

interface VerificationPageProps {
  readonly organization: { readonly id: string; readonly name: string }
  /** How its verification stands, and what was said of it last. */
  readonly standing: ReactNode
  /** False while an operator looks at evidence already: more would be refused. */
  readonly canSend: boolean
  readonly state: FormValues | null | undefined
}

export function VerificationPage({
  organization,
  standing,
  canSend,
  state,
}: VerificationPageProps) {
  const { t } = useTranslation('manage')
  return (
    <NarrowPage title={t('verification.title')} lead={t('verification.lead')}>
      <p>
        <a href={`/manage/${organization.id}`}>{organization.name}</a>
      </p>
      {standing}
      {canSend ? (
        <PostForm submit={t('verification.submit')} state={state} hasFiles>
          <EvidenceField state={state} />
        </PostForm>
      ) : null}
    </NarrowPage>
  )
}
