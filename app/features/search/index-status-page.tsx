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
    /** Null once it holds everything. */
    readonly fill: { readonly written: number; readonly expected: number } | null
  } | null
  readonly letters: readonly DeadLetterView[]
  readonly total: number
}

/** How the search index does, and what could not be written to it. */
export function IndexStatusPage({ shared, letters, total }: IndexStatusPageProps) {
  const { t } = useTranslation('status')
  return (
    <>
      <PageHeading crumbs={[]} title={t('title')} summary={t('lead')} isDemo={false}>
        <a href="/status/jobs">{t('jobs.title')}</a>
      </PageHeading>
      {shared === null ? (
        <p className="text-fact">{t('embedded')}</p>
      ) : (
        <ul className="text-fact">
          <li>{t(shared.isServing ? 'serving' : 'reserve')}</li>
          <li>{t(shared.isHealthy ? 'healthy' : 'unreachable')}</li>
          {shared.fill === null ? null : (
            <li>
              {t('filling', {
                written: groupDigits(shared.fill.written),
                expected: groupDigits(shared.fill.expected),
              })}
            </li>
          )}
          <li>
            {shared.waiting === 0
              ? t('current')
              : t('waiting', {
                  count: shared.waiting,
                  shown: groupDigits(shared.waiting),
                  seconds: groupDigits(Math.round(shared.seconds)),
                })}
          </li>
        </ul>
      )}
      <h2 className="mt-6 text-section">
        {t('letters')} <span className="text-ink-faint">{groupDigits(total)}</span>
      </h2>
      {letters.length === 0 ? (
        <p className="mt-2 text-fact text-ink-soft">{t('none')}</p>
      ) : (
        <Letters letters={letters} />
      )}
    </>
  )
}

function Letters({ letters }: Pick<IndexStatusPageProps, 'letters'>) {
  const { t } = useTranslation('status')
  return (
    <>
      <p className="prose-line mt-1 text-fact text-ink-soft">{t('retry')}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {letters.map((letter) => (
          <li key={`${letter.subject}/${letter.id}`} className="py-2 text-fact">
            <span>{t(`subject.${letter.subject}`)}</span>{' '}
            <code className="break-all text-ink-faint">{letter.id}</code>
            <div className="flex flex-wrap gap-x-4">
              <code>{letter.errorCode}</code>
              <span>{t('attempts', { count: letter.attempts })}</span>
              <span>
                {t('since')} <DateText date={letter.since} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
