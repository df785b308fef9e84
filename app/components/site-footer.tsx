import { useTranslation } from 'react-i18next'

interface SiteFooterProps {
  readonly version: string
}

/** What this is, what its data are, and which version answers. */
export function SiteFooter({ version }: SiteFooterProps) {
  const { t } = useTranslation('site')
  return (
    <footer className="mt-16 border-t border-line bg-ground text-fact text-ink-soft">
      <div className="mx-auto flex max-w-6xl flex-wrap justify-between gap-x-10 gap-y-2 px-4 py-6">
        <p className="prose-line">{t('about')}</p>
        <p>
          {t('source')} · {t('version', { version })}
        </p>
      </div>
    </footer>
  )
}
