import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface ResetPasswordPageProps {
  readonly state: FormValues | null | undefined
  readonly isDone: boolean
}

export function ResetPasswordPage({ state, isDone }: ResetPasswordPageProps) {
  const { t } = useTranslation('account')
  if (isDone) {
    return (
      <NarrowPage title={t('reset.title')}>
        <Alert kind="done">{t('reset.done')}</Alert>
        <a href="/sign-in" className={buttonLook.main}>
          {t('signIn.title')}
        </a>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('reset.title')}>
      <PostForm submit={t('reset.submit')} state={state}>
        <TextField
          name="password"
          type="password"
          label={t('reset.password')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
          state={state}
        />
      </PostForm>
      <p>
        <a href="/forgot-password">{t('forgot.title')}</a>
      </p>
    </NarrowPage>
  )
}
