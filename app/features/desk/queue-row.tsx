import { useTranslation } from 'react-i18next'
import { DemoMark } from '../../components/demo-mark'
import { useDecisionName } from './decision-name'
import type { DeskRow } from './find-reviews.server'
import { useReviewTitle } from './review-title'

interface QueueRowProps {
  readonly row: DeskRow
  readonly isCurrent: boolean
  /** Chosen for a decision on several that was not taken yet. */
  readonly isSelected: boolean
  readonly href: string
}

/** An item of the queue: what, from whom, and its clock. */
export function QueueRow({ row, isCurrent, isSelected, href }: QueueRowProps) {
  const { t } = useTranslation('desk')
  const title = useReviewTitle()(row)
  const nameOf = useDecisionName()(row.kind)
  return (
    <li
      className={`flex gap-2 border-b border-line px-2 py-2 ${isCurrent ? 'bg-work-tint' : ''}`}
      data-current={isCurrent ? '' : undefined}
    >
      {row.decision === null ? (
        <input
          type="checkbox"
          form="bulk"
          name="review"
          value={`${row.id}:${row.version}`}
          defaultChecked={isSelected}
          aria-label={`${t('selected')} ${title}`}
          className="mt-1.5 size-4 shrink-0"
        />
      ) : null}
      <div className="min-w-0 grow">
        <a href={href} aria-current={isCurrent ? 'true' : undefined} data-keep-scroll="">
          {title}
        </a>{' '}
        {row.isDemo ? <DemoMark /> : null}
        <p className="text-fact text-ink-soft">
          {t(`kind.${row.kind}`)} · {row.organization}
        </p>
        <p className="text-fact">
          {row.decision === null ? <Clock hours={row.hoursLeft} /> : nameOf(row.decision)}
        </p>
      </div>
    </li>
  )
}

/** The time that is left to decide. */
function Clock({ hours }: { readonly hours: number }) {
  const { t } = useTranslation('desk')
  if (hours < 0) {
    return <span className="text-vermilion">✗ {t('overdue', { hours: -hours })}</span>
  }
  if (hours < 24) return <span className="text-amber">{t('left', { hours })}</span>
  return <span className="text-ink-soft">{t('leftDays', { days: Math.floor(hours / 24) })}</span>
}
