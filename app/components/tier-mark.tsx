import { Lock } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon'

interface TierMarkProps {
  readonly tier: 0 | 1 | 2
}

/** Who may read a fact; a public one carries no mark. */
export function TierMark({ tier }: TierMarkProps) {
  const { t } = useTranslation()
  if (tier === 0) return null
  return (
    <span className="inline-flex items-center gap-0.5 text-xs whitespace-nowrap text-ink-faint">
      <Icon of={Lock} size={12} />
      {t(`tier.${tier}`)}
    </span>
  )
}
