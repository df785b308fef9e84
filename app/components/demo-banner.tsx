import { useTranslation } from 'react-i18next'

/** On every page: what stands here is invented. */
export function DemoBanner() {
  const { t } = useTranslation('site')
  return (
    <p className="border-y border-line bg-ground px-4 py-1 text-center text-xs text-ink-soft">
      {t('demo')}
    </p>
  )
}
