import { formatRange } from '../components/format-range'
import type { Wording } from './wording'

interface StatedDays {
  readonly min: number | null
  readonly max: number | null
}

/** `20–35 天`. */
export function leadTimeText({ min, max }: StatedDays, { t }: Wording): string {
  return t('wording:listing.leadTimeDays', { days: formatRange(min, max, '1') })
}
