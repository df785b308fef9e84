import { createRequire } from 'node:module'

// Its CommonJS gives Node no names to import.
const calendar: typeof import('chinese-days') = createRequire(import.meta.url)('chinese-days')

/**
 * Whether people work on a day (`2026-10-10`), by the holidays and working weekends that the State
 * Council has announced; in years that are not announced yet, on all days but Saturday and Sunday.
 */
export function isWorkday(day: string): boolean {
  return calendar.isWorkday(day)
}
