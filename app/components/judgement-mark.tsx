import { useTranslation } from 'react-i18next'
import { inkOf } from './tone'

type Judgement = 'met' | 'unmet' | 'unknown' | 'deviates'

const looks = {
  met: { sign: '✓', tone: 'green' },
  unmet: { sign: '✗', tone: 'vermilion' },
  unknown: { sign: '?', tone: 'amber' },
  deviates: { sign: '~', tone: 'amber' },
} as const satisfies Record<Judgement, { sign: string; tone: keyof typeof inkOf }>

interface JudgementMarkProps {
  readonly judgement: Judgement
  /** How many, where the mark counts. */
  readonly count?: number | undefined
  /** The sign alone is shown and the word is read out; for dense tables with a legend. */
  readonly isBrief?: boolean
}

/** ✓ met, ✗ unmet, ? unknown, ~ deviates: sign, word and colour together. */
export function JudgementMark({ judgement, count, isBrief = false }: JudgementMarkProps) {
  const { t } = useTranslation()
  const { sign, tone } = looks[judgement]
  return (
    <span className={`text-fact whitespace-nowrap ${inkOf[tone]}`}>
      <span aria-hidden="true" className="inline-block w-[1.1em] text-center font-semibold">
        {sign}
      </span>
      <span className={isBrief ? 'sr-only' : ''}>{t(`judgement.${judgement}`)}</span>
      {count === undefined ? null : <span className="pl-1">{count}</span>}
    </span>
  )
}
