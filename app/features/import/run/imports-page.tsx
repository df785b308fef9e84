import { useTranslation } from 'react-i18next'
import { Alert } from '../../../components/alert'
import { DateText } from '../../../components/date-text'
import { FilesField } from '../../../components/form/files-field'
import type { FormValues } from '../../../components/form/form-values'
import { PostForm } from '../../../components/form/post-form'
import { NarrowPage } from '../../../components/narrow-page'
import { SectionHeading } from '../../../components/section-heading'
import type { RunRow } from './read-run.server'

export interface ShownOwner {
  readonly name: string
  readonly isPark: boolean
  readonly isVerified: boolean
}

interface ImportsPageProps {
  readonly owner: ShownOwner
  readonly path: string
  readonly runs: readonly RunRow[]
  readonly state: FormValues | null | undefined
}

/** The form of a new import, and those before. */
export function ImportsPage({ owner, path, runs, state }: ImportsPageProps) {
  const { t } = useTranslation('imports')
  return (
    <NarrowPage title={t('title')} lead={t(owner.isPark ? 'leadPark' : 'leadOrganization')}>
      <p>
        <a href={path.replace(/\/imports.*$/, '')}>{owner.name}</a>
      </p>
      {owner.isVerified ? null : <Alert kind="warning">{t('unverified')}</Alert>}
      <p>
        <a href="/imports/template" download>
          {t('template')}
        </a>
      </p>
      <PostForm submit={t('upload')} state={state} hasFiles>
        <FilesField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".xlsx,.csv,.tsv,.txt,.json,.jsonl"
          state={state}
          isOne
        />
      </PostForm>
      <section aria-labelledby="earlier" className="space-y-2">
        <SectionHeading id="earlier">{t('earlier')}</SectionHeading>
        {runs.length === 0 ? <p>{t('none')}</p> : null}
        <ul>
          {runs.map(({ id, fileName, state, createdAt }) => (
            <li key={id} className="border-b border-line py-2">
              <a href={`${path}/${id}`} className="break-all">
                {fileName}
              </a>
              <p className="flex flex-wrap gap-x-3 text-fact text-ink-soft">
                <span>{t(`state.${state}`)}</span>
                <DateText date={createdAt} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    </NarrowPage>
  )
}
