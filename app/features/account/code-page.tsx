import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

/** The second step of signing in. */
export function CodePage({ state }: { readonly state: FormValues | null | undefined }) {
  const { t } = useTranslation('account')
  return (
    <NarrowPage title={t('code.title')} lead={t('code.lead')}>
      <PostForm submit={t('code.submit')} state={state}>
        <TextField
          name="code"
          label={t('code.code')}
          autoComplete="one-time-code"
          maxLength={24}
          state={state}
        />
      </PostForm>
    </NarrowPage>
  )
}
