import { formatNumber } from '../components/format-range'
import type { CapacityPeriod } from '../domain/listing/requirement'
import { unitName } from './unit-name'
import type { Wording } from './wording'

interface StatedCapacity {
  readonly value: number
  readonly unit: string
  readonly per: CapacityPeriod
}

/** `2000 件/月`. */
export function capacityText({ value, unit, per }: StatedCapacity, words: Wording): string {
  const { t } = words
  return t('wording:listing.capacityPer', {
    amount: `${formatNumber(value)}\u00a0${unitName(unit, words)}`,
    per: t(`wording:listing.per.${per}`),
  })
}
