import { BadgeCheck } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon'

interface VerifiedMarkProps {
  readonly isVerified: boolean
}

/** Whether the platform has checked who the firm is. */
export function VerifiedMark({ isVerified }: VerifiedMarkProps) {
  const { t } = useTranslation()
  if (!isVerified) {
    return <span className="text-xs whitespace-nowrap text-ink-faint">{t('unverified')}</span>
  }
  return (
    <span className="inline-flex items-center gap-0.5 text-xs whitespace-nowrap text-green">
      <Icon of={BadgeCheck} size={13} />
      {t('verified')}
    </span>
  )
}
