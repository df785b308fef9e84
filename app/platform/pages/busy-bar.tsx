import { useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** A thin bar on top while the next page is on its way. */
export function BusyBar() {
  const { t } = useTranslation()
  const isBusy = useNavigation().state !== 'idle'
  return (
    <div role="status" aria-live="polite" className="no-print">
      {isBusy ? (
        <>
          <div className="busy-bar" />
          <span className="sr-only">{t('busy')}</span>
        </>
      ) : null}
    </div>
  )
}
