import { useTranslation } from 'react-i18next'
import { exactYuan, moneyNumber, moneyUnit } from './format-money'

interface MoneyProps {
  /** In fen. A missing end is not stated; a lone amount has both ends the same. */
  readonly minFen: bigint | string | null
  readonly maxFen: bigint | string | null
}

/** An amount or a band, rounded for reading, with the exact figure on hover and in print. */
export function Money(props: MoneyProps) {
  const { t, i18n } = useTranslation()
  const minFen = props.minFen === null ? null : BigInt(props.minFen)
  const maxFen = props.maxFen === null ? null : BigInt(props.maxFen)
  const larger = maxFen ?? minFen
  if (larger === null) return <span className="text-fact text-amber">{t('unstated')}</span>
  const unit = moneyUnit(larger, i18n.language)
  const say = (write: (fen: bigint) => string) =>
    minFen === null || maxFen === null
      ? t(minFen === null ? 'money.upTo' : 'money.from', { amount: write(larger) })
      : minFen === maxFen
        ? write(larger)
        : `${write(minFen)}–${write(maxFen)}`
  const amount = say((fen) => moneyNumber(fen, unit.fen))
  const exact = t('money.exact', { amount: say(exactYuan) })
  return (
    <span title={exact}>
      <span className="measure">{t('money.rounded', { amount, unit: unit.name }).trim()}</span>
      <span className="print-only"> ({exact})</span>
    </span>
  )
}
