import { clockOf, dayOf } from '../domain/shared/shanghai-days'

const months =
  'January February March April May June July August September October November December'

/**
 * Readers see Asia/Shanghai. Written out rather than by Intl, whose data differs between server and
 * browser.
 */
function partsOf(date: Date | string) {
  const local = clockOf(new Date(date))
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}

/** `2026年3月5日` or `5 March 2026`. */
export function formatDate(date: Date | string, language: string): string {
  const { year, month, day } = partsOf(date)
  if (language === 'en') return `${day} ${months.split(' ')[month - 1]} ${year}`
  return `${year}年${month}月${day}日`
}

/** `03-05`, for tables and rows. */
export function formatShortDate(date: Date | string): string {
  return formatIsoDate(date).slice(5)
}

/** `2026-03-05`, for machines. */
export function formatIsoDate(date: Date | string): string {
  return dayOf(new Date(date))
}

/** `2026-03-05 09:04:30` in Shanghai, for logs that people read. */
export function formatInstant(date: Date | string): string {
  return clockOf(new Date(date)).toISOString().slice(0, 19).replace('T', ' ')
}

/** `2026-03-05 09:04` in Shanghai, for what somebody did a while ago. */
export function formatMinute(date: Date | string): string {
  return formatInstant(date).slice(0, 16)
}
