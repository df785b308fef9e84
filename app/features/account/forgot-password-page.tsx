import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface ForgotPasswordPageProps {
  readonly state: FormValues | null | undefined
  readonly isSent: boolean
}

export function ForgotPasswordPage({ state, isSent }: ForgotPasswordPageProps) {
  const { t } = useTranslation('account')
  if (isSent) {
    return (
      <NarrowPage title={t('forgot.title')}>
        <Alert kind="done">{t('forgot.sent')}</Alert>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('forgot.title')} lead={t('forgot.lead')}>
      <PostForm submit={t('forgot.submit')} state={state}>
        <TextField
          name="email"
          type="email"
          label={t('signUp.email')}
          autoComplete="username"
          state={state}
        />
      </PostForm>
    </NarrowPage>
  )
}
