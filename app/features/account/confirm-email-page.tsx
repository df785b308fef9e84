import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface ConfirmEmailPageProps {
  /** The address that the link proves; null where the link is used, old, or not ours. */
  readonly email: string | null
  readonly state: FormValues | null | undefined
}

/** The account begins here: name and password of whoever reads the letters to the address. */
export function ConfirmEmailPage({ email, state }: ConfirmEmailPageProps) {
  const { t } = useTranslation('account')
  if (email === null) {
    return (
      <NarrowPage title={t('confirm.title')}>
        <Alert kind="blocked">{t('confirm.bad')}</Alert>
        <p className="flex flex-wrap items-center gap-x-6">
          <a href="/sign-up" className={buttonLook.main}>
            {t('signUp.title')}
          </a>
          <a href="/sign-in">{t('signIn.title')}</a>
        </p>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('confirm.title')} lead={t('confirm.lead', { email })}>
      <PostForm submit={t('confirm.submit')} state={state}>
        <TextField
          name="name"
          label={t('signUp.name')}
          hint={t('signUp.nameHint')}
          autoComplete="name"
          maxLength={60}
          state={state}
        />
        <TextField
          name="password"
          type="password"
          label={t('signUp.password')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
          state={state}
        />
      </PostForm>
    </NarrowPage>
  )
}
