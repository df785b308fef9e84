import { useTranslation } from 'react-i18next'

/** Says, without fuss, that a reserve answers: nothing is missing, the order may differ. */
export function ReserveNotice() {
  const { t } = useTranslation('interface')
  return <p className="py-1 text-fact text-ink-faint">{t('reserve')}</p>
}
