import { useTranslation } from 'react-i18next'
import { groupDigits } from './format-money'

/** Another text that may have been meant, with what it finds. */
export interface CorrectionView {
  readonly text: string
  readonly count: number
  readonly href: string
}

interface DidYouMeanProps {
  readonly corrections: readonly CorrectionView[]
}

/** Offers what may have been meant; nothing is replaced unasked. */
export function DidYouMean({ corrections }: DidYouMeanProps) {
  const { t } = useTranslation(['search', 'interface'])
  if (corrections.length === 0) return null
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 py-2">
      <span>{t('interface:labelled', { label: t('understanding.meant') })}</span>
      {corrections.map(({ text, count, href }) => (
        <span key={text}>
          <a href={href} rel="nofollow" className="font-semibold">
            {text}
          </a>{' '}
          <span className="text-fact text-ink-faint">
            {t('understanding.found', { count, shown: groupDigits(count) })}
          </span>
        </span>
      ))}
    </p>
  )
}
