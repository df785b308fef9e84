import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

interface ReportPageProps {
  readonly title: string
  readonly isSent: boolean
  readonly state: FormValues | null | undefined
}

export function ReportPage({ title, isSent, state }: ReportPageProps) {
  const { t } = useTranslation('ask')
  if (isSent) {
    return (
      <NarrowPage title={t('report.title')}>
        <Alert kind="done">{t('report.done')}</Alert>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('report.title')} {...(title === '' ? {} : { lead: title })}>
      <PostForm submit={t('report.submit')} state={state}>
        <TextField
          name="note"
          label={t('report.note')}
          hint={t('report.noteHint')}
          rows={4}
          maxLength={1000}
          state={state}
        />
      </PostForm>
    </NarrowPage>
  )
}
