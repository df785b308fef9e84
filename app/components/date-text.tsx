import { useTranslation } from 'react-i18next'
import { formatDate, formatIsoDate, formatShortDate } from './format-date'

interface DateTextProps {
  /** An instant, or one in ISO 8601. */
  readonly date: Date | string
  /** `03-05`, with the whole date for the pointer. */
  readonly isShort?: boolean
}

/** A day in Shanghai. */
export function DateText({ date, isShort = false }: DateTextProps) {
  const { i18n } = useTranslation()
  const whole = formatDate(date, i18n.language)
  return (
    <time dateTime={formatIsoDate(date)} title={isShort ? whole : undefined} className="measure">
      {isShort ? formatShortDate(date) : whole}
    </time>
  )
}
