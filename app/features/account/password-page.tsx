import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface PasswordPageProps {
  readonly state: FormValues | null | undefined
  readonly isDone: boolean
}

export function PasswordPage({ state, isDone }: PasswordPageProps) {
  const { t } = useTranslation('account')
  return (
    <NarrowPage title={t('overview.password')}>
      {isDone ? <Alert kind="done">{t('password.done')}</Alert> : null}
      <PostForm submit={t('overview.save')} state={state}>
        <TextField
          name="password"
          type="password"
          label={t('password.old')}
          autoComplete="current-password"
          state={state}
        />
        <TextField
          name="newPassword"
          type="password"
          label={t('password.new')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
          state={state}
        />
      </PostForm>
    </NarrowPage>
  )
}
