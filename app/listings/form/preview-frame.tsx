import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { Tier } from '../../domain/shared/tier'

interface PreviewFrameProps {
  readonly href: string
  readonly tier: Tier
  /** False where all of it is public. */
  readonly hasTiers: boolean
  readonly children: ReactNode
}

const tiers = ['0', '1', '2'] as const

/** A listing as it would stand on its page, and a choice of who looks at it. */
export function PreviewFrame({ href, tier, hasTiers, children }: PreviewFrameProps) {
  const { t } = useTranslation(['post', 'demand'])
  return (
    <div className="space-y-4">
      <Alert title={t('post.previewTitle')}>
        <p>
          <a href={href.replace(/\/preview$/, '')}>{t('post.backToForm')}</a>
        </p>
        {hasTiers ? (
          <nav aria-label={t('post.previewAs')} className="flex flex-wrap gap-x-5">
            <span>{t('post.previewAs')}</span>
            {tiers.map((it) => (
              <a
                key={it}
                href={`${href}?tier=${it}`}
                aria-current={it === String(tier) ? 'page' : undefined}
                className="aria-[current]:font-semibold"
              >
                {t(`demand:need.tier.${it}`)}
              </a>
            ))}
          </nav>
        ) : null}
      </Alert>
      {children}
    </div>
  )
}
