const shanghai = 8 * 3_600_000
const day = 24 * 3_600_000

/**
 * The last millisecond, in Shanghai, of a day that a form gave as midnight UTC: what holds until a day
 * holds on that day too.
 */
export function endOfDay(midnightUtc: Date): Date {
  return new Date(midnightUtc.getTime() + day - shanghai - 1)
}

/** The day in Shanghai on which an instant falls, like `2026-11-28`: what a form shows of it. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + shanghai).toISOString().slice(0, 10)
}
