/** For answers that are true at one moment only. */
export const noStore = { 'Cache-Control': 'no-store' } as const
