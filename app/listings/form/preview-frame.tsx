import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { Tier } from '../../domain/shared/tier'

interface PreviewFrameProps {
  readonly href: string
  /** Where it is written; null: not by this reader. */
  readonly formHref: string | null
  readonly tier: Tier
  /** False where all of it is public. */
  readonly hasTiers: boolean
  readonly children: ReactNode
}

const tiers = ['0', '1', '2'] as const

/** A listing as it would stand on its page, and a choice of who looks at it. */
export function PreviewFrame(props: PreviewFrameProps) {
  const { href, formHref, tier, hasTiers, children } = props
  const { t } = useTranslation(['post', 'demand'])
  return (
    <div className="space-y-4">
      <Alert title={t('post.previewTitle')}>
        {hasTiers ? (
          <nav aria-label={t('post.previewAs')} className="flex flex-wrap items-baseline gap-x-5">
            <span className="text-ink-soft">{t('post.previewAs')}</span>
            {tiers.map((it) => (
              <a
                key={it}
                href={`${href}?tier=${it}`}
                aria-current={it === String(tier) ? 'page' : undefined}
                className="py-1 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {t(`demand:need.tier.${it}`)}
              </a>
            ))}
          </nav>
        ) : null}
        {formHref === null ? null : (
          <p className="py-1">
            <a href={formHref}>{t('post.backToForm')}</a>
          </p>
        )}
      </Alert>
      {children}
    </div>
  )
}
