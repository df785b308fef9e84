import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface SignUpPageProps {
  readonly state: FormValues | null | undefined
  /** The address to which the letter went. */
  readonly sentTo: string | null
}

export function SignUpPage({ state, sentTo }: SignUpPageProps) {
  const { t } = useTranslation('account')
  if (sentTo !== null) {
    return (
      <NarrowPage title={t('signUp.sentTitle')}>
        <Alert kind="done">{t('signUp.sent', { email: sentTo })}</Alert>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('signUp.title')} lead={t('signUp.lead')}>
      <PostForm submit={t('signUp.submit')} state={state}>
        <TextField
          name="email"
          type="email"
          label={t('signUp.email')}
          autoComplete="email"
          state={state}
        />
      </PostForm>
      <p>
        {t('signUp.have')} <a href="/sign-in">{t('signIn.title')}</a>
      </p>
    </NarrowPage>
  )
}
