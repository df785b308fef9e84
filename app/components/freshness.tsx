import { useTranslation } from 'react-i18next'

interface FreshnessProps {
  /** Whole days since it was confirmed; null if it never was. */
  readonly days: number | null
  readonly by?: 'owner' | 'platform'
}

const staleDays = 60

/** How long ago somebody stood by it: "confirmed by the firm 3 days ago". */
export function Freshness({ days, by = 'owner' }: FreshnessProps) {
  const { t } = useTranslation()
  if (days === null) return <span className="text-fact text-amber">{t('freshness.never')}</span>
  const look = days > staleDays ? 'text-amber' : 'text-ink-faint'
  const words = days <= 0 ? t(`freshness.today.${by}`) : t(`freshness.ago.${by}`, { count: days })
  return <span className={`text-fact ${look}`}>{words}</span>
}
