import { formatRange } from '../components/format-range'
import type { Words } from './words'

interface StatedDays {
  readonly min: number | null
  readonly max: number | null
}

/** `20–35 天`. */
export function leadTimeText({ min, max }: StatedDays, { t }: Words): string {
  return t('wording:listing.leadTimeDays', { days: formatRange(min, max, '1') })
}
