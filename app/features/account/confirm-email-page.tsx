import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { NarrowPage } from '../../components/narrow-page'

interface ConfirmEmailPageProps {
  readonly state: FormValues | null | undefined
  readonly isDone: boolean
}

export function ConfirmEmailPage({ state, isDone }: ConfirmEmailPageProps) {
  const { t } = useTranslation('account')
  if (isDone) {
    return (
      <NarrowPage title={t('confirm.title')}>
        <Alert kind="done">{t('confirm.done')}</Alert>
        <a href="/sign-in" className={buttonLook.main}>
          {t('signIn.title')}
        </a>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('confirm.title')} lead={t('confirm.lead')}>
      <PostForm submit={t('confirm.submit')} state={state} />
      <p>
        <a href="/sign-in">{t('signIn.title')}</a>
      </p>
    </NarrowPage>
  )
}
