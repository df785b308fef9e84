import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import { DateText } from '../../components/date-text'
import { PostForm } from '../../components/form/post-form'
import { groupDigits } from '../../components/format-money'
import { PageHeading } from '../../components/page-heading'
import type { FailingJob } from './find-failing-jobs.server'

interface JobStatusPageProps {
  readonly load: {
    readonly waiting: number
    readonly running: number
    readonly oldestSeconds: number
    readonly workers: number
  }
  readonly jobs: readonly FailingJob[]
  readonly total: number
  readonly mayChange: boolean
  /** The job that was to be settled was done, or is being done. */
  readonly isGone: boolean
}

/** How the job queue does, what fails in it, and for administrators what becomes of that. */
export function JobStatusPage({ load, jobs, total, mayChange, isGone }: JobStatusPageProps) {
  const { t } = useTranslation('status')
  return (
    <>
      <PageHeading crumbs={[]} title={t('jobs.title')} summary={t('jobs.lead')} isDemo={false}>
        <a href="/status/search">{t('title')}</a>
      </PageHeading>
      {isGone ? <Alert kind="warning">{t('jobs.gone')}</Alert> : null}
      <ul className="text-fact">
        <li>
          {load.waiting === 0
            ? t('jobs.idle')
            : t('jobs.waiting', {
                count: load.waiting,
                shown: groupDigits(load.waiting),
                seconds: groupDigits(Math.round(load.oldestSeconds)),
              })}
        </li>
        <li>{t('jobs.running', { count: load.running })}</li>
        <li>
          {load.workers === 0 ? t('jobs.noWorker') : t('jobs.workers', { count: load.workers })}
        </li>
      </ul>
      <h2 className="mt-6 text-section">
        {t('jobs.failed')} <span className="text-ink-faint">{groupDigits(total)}</span>
      </h2>
      {jobs.length === 0 ? (
        <p className="mt-2 text-fact text-ink-soft">{t('none')}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {jobs.map((job) => (
            <li key={job.id} className="space-y-2 py-3 text-fact">
              <Failing job={job} />
              {mayChange ? <SettleForm job={job} /> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Failing({ job }: { readonly job: FailingJob }) {
  const { t } = useTranslation('status')
  return (
    <div>
      <span>{job.name === 'letter' ? t('jobs.name.letter') : job.name}</span>{' '}
      <code className="text-ink-faint">{job.id}</code>
      <div className="flex flex-wrap gap-x-4">
        <code className="break-all">{job.code}</code>
        <span>{t('attempts', { count: job.attempts })}</span>
        <span>
          {t('jobs.since')} <DateText date={job.since} />
        </span>
        <span>
          {job.nextAt === null ? (
            t('jobs.dead')
          ) : (
            <>
              {t('jobs.next')} <DateText date={job.nextAt} />
            </>
          )}
        </span>
      </div>
    </div>
  )
}

function SettleForm({ job }: { readonly job: FailingJob }) {
  const { t } = useTranslation('status')
  const buttons = (['retry', 'discard'] as const).map((intent) => ({
    intent,
    label: t(`jobs.do.${intent}`),
    look: buttonLook.plain,
  }))
  return <PostForm hidden={{ job: job.id }} buttons={buttons} />
}
