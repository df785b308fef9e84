import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface SignInPageProps {
  readonly state: FormValues | null | undefined
  /** Where to go on to. */
  readonly next: string
}

export function SignInPage({ state, next }: SignInPageProps) {
  const { t } = useTranslation('account')
  return (
    <NarrowPage title={t('signIn.title')}>
      <PostForm submit={t('signIn.submit')} state={state} hidden={{ next }}>
        <TextField
          name="email"
          type="email"
          label={t('signUp.email')}
          autoComplete="username"
          state={state}
        />
        <TextField
          name="password"
          type="password"
          label={t('signUp.password')}
          autoComplete="current-password"
          state={state}
        />
      </PostForm>
      <p className="flex flex-wrap gap-x-6">
        <a href="/forgot-password">{t('signIn.forgot')}</a>
        <span>
          {t('signIn.none')} <a href="/sign-up">{t('signUp.title')}</a>
        </span>
      </p>
    </NarrowPage>
  )
}
