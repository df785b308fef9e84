import { useTranslation } from 'react-i18next'

/** Says that this listing is invented. */
export function DemoMark() {
  const { t } = useTranslation()
  return (
    <span
      title={t('demo.long')}
      className="rounded-sm border border-dashed border-line-strong px-1 text-xs leading-4 whitespace-nowrap text-ink-faint"
    >
      {t('demo.short')}
    </span>
  )
}
