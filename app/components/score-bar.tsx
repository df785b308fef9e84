import { useTranslation } from 'react-i18next'

interface ScoreBarProps {
  /** From 0 to 1. */
  readonly score: number
}

/** A score as a short bar with its number out of 100: the engine's own figure. */
export function ScoreBar({ score }: ScoreBarProps) {
  const { t } = useTranslation()
  const points = Math.round(Math.min(1, Math.max(0, score)) * 100)
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span className="sr-only">{t('score', { points })}</span>
      <svg aria-hidden="true" viewBox="0 0 64 6" className="h-1.5 w-16">
        <rect width="64" height="6" rx="1" className="fill-line" />
        <rect width={(64 * points) / 100} height="6" rx="1" className="fill-work" />
      </svg>
      <span aria-hidden="true" className="text-title font-semibold text-ink">
        {points}
      </span>
    </span>
  )
}
