import { useTranslation } from 'react-i18next'
import { DateText } from '../../components/date-text'
import { PostForm } from '../../components/form/post-form'
import { NarrowPage } from '../../components/narrow-page'

interface SessionsPageProps {
  readonly sessions: readonly {
    readonly id: string
    readonly isCurrent: boolean
    readonly createdAt: string
    readonly seenAt: string
    readonly device: string | null
  }[]
}

export function SessionsPage({ sessions }: SessionsPageProps) {
  const { t } = useTranslation('account')
  return (
    <NarrowPage title={t('sessions.title')}>
      <ul>
        {sessions.map(({ id, isCurrent, createdAt, seenAt, device }) => (
          <li key={id} className="flex items-start gap-4 border-b border-line py-3">
            <div className="min-w-0 grow">
              <p className="break-words">{device ?? t('sessions.unknown')}</p>
              <p className="text-fact text-ink-soft">
                {t('sessions.began')} <DateText date={createdAt} /> · {t('sessions.seen')}{' '}
                <DateText date={seenAt} />
              </p>
            </div>
            {isCurrent ? (
              <span className="shrink-0 text-fact text-green">{t('sessions.this')}</span>
            ) : (
              <PostForm hidden={{ session: id }} submit={t('sessions.end')} look="plain" />
            )}
          </li>
        ))}
      </ul>
    </NarrowPage>
  )
}
