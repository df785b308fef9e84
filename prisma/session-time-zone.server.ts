import type { PrismaClient } from './generated/client'

/** The time zone in which the database reads and writes times for us; anything but UTC moves them. */
export async function sessionTimeZone(db: Pick<PrismaClient, '$queryRaw'>): Promise<string> {
  const [row] = await db.$queryRaw<{ zone: string }[]>`SELECT current_setting('TimeZone') AS "zone"`
  return row?.zone ?? 'unknown'
}
