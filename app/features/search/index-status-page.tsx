import { useTranslation } from 'react-i18next'
import { DateText } from '../../components/date-text'
import { groupDigits } from '../../components/format-money'
import { PageHeading } from '../../components/page-heading'
import type { DeadLetterView } from './read-dead-letters.server'

interface IndexStatusPageProps {
  /** Null where every process keeps an index of its own. */
  readonly shared: {
    readonly isServing: boolean
    readonly isHealthy: boolean
    readonly waiting: number
    readonly seconds: number
  } | null
  readonly letters: readonly DeadLetterView[]
  readonly total: number
}

/** How the search index does, and what could not be written to it. */
export function IndexStatusPage({ shared, letters, total }: IndexStatusPageProps) {
  const { t } = useTranslation('search')
  return (
    <>
      <PageHeading
        crumbs={[]}
        title={t('status.title')}
        summary={t('status.lead')}
        isDemo={false}
      />
      {shared === null ? (
        <p className="text-fact">{t('status.embedded')}</p>
      ) : (
        <ul className="text-fact">
          <li>{t(shared.isServing ? 'status.serving' : 'status.reserve')}</li>
          <li>{t(shared.isHealthy ? 'status.healthy' : 'status.unreachable')}</li>
          <li>
            {shared.waiting === 0
              ? t('status.current')
              : t('status.waiting', {
                  count: shared.waiting,
                  shown: groupDigits(shared.waiting),
                  seconds: groupDigits(Math.round(shared.seconds)),
                })}
          </li>
        </ul>
      )}
      <h2 className="mt-6 text-section">
        {t('status.letters')} <span className="text-ink-faint">{groupDigits(total)}</span>
      </h2>
      {letters.length === 0 ? (
        <p className="mt-2 text-fact text-ink-soft">{t('status.none')}</p>
      ) : (
        <Letters letters={letters} />
      )}
    </>
  )
}

function Letters({ letters }: Pick<IndexStatusPageProps, 'letters'>) {
  const { t } = useTranslation('search')
  return (
    <>
      <p className="prose-line mt-1 text-fact text-ink-soft">{t('status.retry')}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {letters.map((letter) => (
          <li key={`${letter.subject}/${letter.id}`} className="py-2 text-fact">
            <span>{t(`status.subject.${letter.subject}`)}</span>{' '}
            <code className="break-all text-ink-faint">{letter.id}</code>
            <div className="flex flex-wrap gap-x-4">
              <code>{letter.errorCode}</code>
              <span>{t('status.attempts', { count: letter.attempts })}</span>
              <span>
                {t('status.since')} <DateText date={letter.since} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
