import { useTranslation } from 'react-i18next'

const tiers = ['0', '1', '2'] as const
export const selectLook = 'min-h-10 shrink-0 rounded-sm border border-line-strong bg-paper px-2'

interface TierSelectProps {
  readonly name: string
  readonly chosen: string
  readonly label: string
  readonly onChoose: (tier: string) => void
  /** A mark beside it says for whom it is, and nobody knows whom it means: none of the tiers is shown as if it held. */
  readonly isUnreadable?: boolean
}

/** Who may read something. */
export function TierSelect({ name, chosen, label, onChoose, isUnreadable }: TierSelectProps) {
  const { t } = useTranslation('demand')
  if (isUnreadable === true) {
    return (
      <>
        <input type="hidden" name={name} value={chosen} />
        <select aria-label={label} disabled className={`${selectLook} border-amber text-amber`}>
          <option>{t('need.tierUnreadable')}</option>
        </select>
      </>
    )
  }
  return (
    <select
      name={name}
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
      className={selectLook}
    >
      <TierOptions />
    </select>
  )
}

export function TierOptions() {
  const { t } = useTranslation('demand')
  return tiers.map((tier) => (
    <option key={tier} value={tier}>
      {t(`need.tier.${tier}`)}
    </option>
  ))
}
