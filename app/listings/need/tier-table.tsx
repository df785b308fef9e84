import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { selectLook, TierOptions } from './tier-select'

/** Who sees what, unless somebody says otherwise. */
const usual = {
  titleTier: '0',
  summaryTier: '0',
  stepsTier: '0',
  quantityTier: '0',
  descriptionTier: '0',
  detailTier: '1',
  budgetTier: '0',
  placeTier: '0',
  datesTier: '0',
  organizationTier: '0',
} as const
const names = Object.keys(usual) as (keyof typeof usual)[]

interface TierTableProps {
  readonly values: Readonly<Record<string, string>>
  readonly state: FormValues | null | undefined
}

/** Who sees which part, a line each: closed while all is as usual. */
export function TierTable({ values, state }: TierTableProps) {
  const { t } = useTranslation('demand')
  const chosen = (name: keyof typeof usual) => state?.values[name] ?? values[name] ?? usual[name]
  return (
    <details open={names.some((name) => chosen(name) !== usual[name])}>
      <summary className="min-h-10 cursor-pointer py-2">{t('need.whoSees')}</summary>
      <div className="sm:max-w-sm">
        {names.map((name) => (
          <label
            key={name}
            className="flex items-center justify-between gap-3 border-b border-line py-1.5"
          >
            <span>{t(`need.tierOf.${name}`)}</span>
            <select
              id={`field-${name}`}
              name={name}
              defaultValue={chosen(name)}
              className={`w-44 ${selectLook}`}
            >
              <TierOptions />
            </select>
          </label>
        ))}
      </div>
    </details>
  )
}
