const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Shanghai has kept UTC+8 all year since 1992. */
const offsetMs = 8 * hourMs

/** The clock on the wall in Shanghai at an instant: a date whose UTC fields show it. */
export function clockOf(instant: Date): Date {
  return new Date(instant.getTime() + offsetMs)
}

/** The day in Shanghai on which an instant falls, like `2026-11-28`. Throws a RangeError for no instant. */
export function dayOf(instant: Date): string {
  return clockOf(instant).toISOString().slice(0, 10)
}

/** The instant at which a day begins in Shanghai; null for what is no day of the calendar, as `2026-02-30`. */
export function startOfDay(day: string): Date | null {
  const start = new Date(`${day}T00:00:00+08:00`)
  return !Number.isNaN(start.getTime()) && dayOf(start) === day ? start : null
}

/**
 * The last millisecond of the day in Shanghai on which an instant falls: what holds until a day holds
 * on that day too.
 */
export function endOfDay(instant: Date): Date {
  return new Date((dayNumber(instant) + 1) * dayMs - offsetMs - 1)
}

/**
 * Days of the calendar in Shanghai from one instant to another, each a date or its text; below zero if
 * the other is before, NaN for no instant.
 */
export function countDays(from: Date | string, to: Date | string): number {
  return dayNumber(new Date(to)) - dayNumber(new Date(from))
}

/** So many times 24 hours after an instant, or before it. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMs)
}

/** Times 24 hours from one instant to another, with their fraction; below zero if the other is before. */
export function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / dayMs
}

function dayNumber(instant: Date): number {
  return Math.floor(clockOf(instant).getTime() / dayMs)
}
