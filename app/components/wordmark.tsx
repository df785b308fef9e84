import { useTranslation } from 'react-i18next'

/** Two links of a chain and the name. */
export function Wordmark() {
  const { t } = useTranslation('site')
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden="true" viewBox="0 0 32 20" className="h-4.5 w-7" fill="none">
        <rect
          x="1.5"
          y="3.5"
          width="17"
          height="13"
          rx="6.5"
          strokeWidth="3"
          className="stroke-work"
        />
        <path
          d="M16.5 3.5h7.5a6.5 6.5 0 0 1 0 13h-4a6.5 6.5 0 0 1-6.5-6.5"
          strokeWidth="3"
          className="stroke-ink"
        />
      </svg>
      <span className="text-xl font-bold tracking-[0.06em]">{t('name')}</span>
    </span>
  )
}
