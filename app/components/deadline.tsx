import { useTranslation } from 'react-i18next'
import { DateText } from './date-text'

interface DeadlineProps {
  /** Null if answers are taken without an end. */
  readonly date: Date | string | null
  /** Whole days left; 0 is today, below 0 is over. */
  readonly daysLeft: number | null
  /** There may be an end; this reader is not told. */
  readonly isWithheld: boolean
}

const soonDays = 7

/** Until when, with "5 days left" in amber when it closes soon. */
export function Deadline({ date, daysLeft, isWithheld }: DeadlineProps) {
  const { t } = useTranslation()
  if (isWithheld) return <span className="text-fact text-ink-soft">{t('deadline.withheld')}</span>
  if (date === null || daysLeft === null) {
    return <span className="text-fact text-ink-soft">{t('deadline.open')}</span>
  }
  const isOver = daysLeft < 0
  const isSoon = !isOver && daysLeft <= soonDays
  const words = isOver
    ? t('deadline.over')
    : daysLeft === 0
      ? t('deadline.today')
      : t('deadline.left', { count: daysLeft })
  return (
    <span className="text-fact whitespace-nowrap">
      <span className={isSoon ? 'font-semibold text-amber' : 'text-ink-soft'}>{words}</span>
      <span className="text-ink-faint">
        {' · '}
        <DateText date={date} isShort />
        {isOver ? null : ` ${t('deadline.closes')}`}
      </span>
    </span>
  )
}
