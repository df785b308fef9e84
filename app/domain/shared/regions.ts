export const regionCodes = ['shanghai', 'yangtze-delta', 'china', 'global'] as const

/** Where a supplier serves or stands. Each holds the ones before it. */
export type Region = (typeof regionCodes)[number]

/** True if serving `offered` includes serving `asked`: china includes shanghai. */
export function regionCovers(offered: Region, asked: Region): boolean {
  return regionCodes.indexOf(offered) >= regionCodes.indexOf(asked)
}
