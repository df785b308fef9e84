import { useTranslation } from 'react-i18next'
import { CheckField } from '../../components/form/check-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { NarrowPage } from '../../components/narrow-page'
import { ndaVersion } from './nda-text'

interface NdaPageProps {
  readonly organization: string
  readonly title: string
  readonly state: FormValues | null | undefined
}

const clauses = ['use', 'share', 'keep', 'end'] as const

/** The text under which the second tier of a need is read. */
export function NdaPage({ organization, title, state }: NdaPageProps) {
  const { t } = useTranslation('ask')
  return (
    <NarrowPage title={t('nda.title')} lead={t('nda.lead', { organization, title })}>
      <ol className="list-decimal space-y-2 pl-5">
        {clauses.map((clause) => (
          <li key={clause}>{t(`nda.${clause}`)}</li>
        ))}
      </ol>
      <p className="text-fact text-ink-soft">{t('nda.version', { version: ndaVersion })}</p>
      <PostForm submit={t('nda.submit')} state={state}>
        <CheckField name="agreed" label={t('nda.agree')} state={state} isRequired />
      </PostForm>
    </NarrowPage>
  )
}
