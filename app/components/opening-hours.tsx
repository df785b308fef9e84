import { useTranslation } from 'react-i18next'

interface OpeningHoursProps {
  /** ISO weekdays: 1 is Monday. */
  readonly days: readonly number[]
  /** `HH:MM`, Asia/Shanghai. */
  readonly from: string
  readonly to: string
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Days in runs: 1–5, or 1, 3, 5. */
function runsOf(days: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const sorted = [...new Set(days)].sort((one, other) => one - other)
  const lasts = sorted.filter((day) => !days.includes(day + 1))
  return sorted
    .filter((day) => !days.includes(day - 1))
    .map((first, at) => [first, lasts[at] ?? first])
}

/** When a platform is open: weekdays and hours. */
export function OpeningHours({ days, from, to }: OpeningHoursProps) {
  const { t } = useTranslation()
  const name = (day: number) =>
    weekdays
      .filter((it) => it === day)
      .map((it) => t(`weekday.${it}`))
      .join('')
  const spanOf = (first: number, last: number) => {
    if (first === 1 && last === 7) return t('everyDay')
    return first === last ? name(first) : t('weekdaySpan', { first: name(first), last: name(last) })
  }
  const words = runsOf(days).map(([first, last]) => spanOf(first, last))
  return (
    <span className="text-fact whitespace-nowrap text-ink-soft">
      {words.join(t('listComma'))} {from}–{to}
    </span>
  )
}
