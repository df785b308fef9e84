const shanghaiOffset = 8 * 3600_000

const months =
  'January February March April May June July August September October November December'

/**
 * Readers see Asia/Shanghai, which keeps +08:00 all year. Written out rather than by Intl, whose
 * data differs between server and browser.
 */
function partsOf(date: Date | string) {
  const local = new Date(new Date(date).getTime() + shanghaiOffset)
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}

const two = (value: number) => String(value).padStart(2, '0')

/** `2026年3月5日` or `5 March 2026`. */
export function formatDate(date: Date | string, language: string): string {
  const { year, month, day } = partsOf(date)
  if (language === 'en') return `${day} ${months.split(' ')[month - 1]} ${year}`
  return `${year}年${month}月${day}日`
}

/** `03-05`, for tables and rows. */
export function formatShortDate(date: Date | string): string {
  const { month, day } = partsOf(date)
  return `${two(month)}-${two(day)}`
}

/** `2026-03-05`, for machines. */
export function formatIsoDate(date: Date | string): string {
  const { year, month, day } = partsOf(date)
  return `${year}-${two(month)}-${two(day)}`
}

/** `2026-03-05 09:04:30` in Shanghai, for logs that people read. */
export function formatInstant(date: Date | string): string {
  const local = new Date(new Date(date).getTime() + shanghaiOffset)
  return local.toISOString().slice(0, 19).replace('T', ' ')
}

/** `2026-03-05 09:04` in Shanghai, for what somebody did a while ago. */
export function formatMinute(date: Date | string): string {
  return formatInstant(date).slice(0, 16)
}

/** Days of the calendar in Shanghai from one instant to another; below zero if it lies before. */
export function countDays(from: Date | string, to: Date | string): number {
  const dayOf = (date: Date | string) =>
    Math.floor((new Date(date).getTime() + shanghaiOffset) / 86_400_000)
  return dayOf(to) - dayOf(from)
}
