import { searchHealth } from '../engine/search.server'
import { database } from '../environment/database.server'
import { logger } from '../environment/logger.server'

interface Part {
  readonly isReady: boolean
  readonly [detail: string]: unknown
}

/** More than a slow network explains. */
const mostAsideMs = 5_000

export interface Readiness {
  readonly isReady: boolean
  readonly parts: Readonly<Record<'database' | 'search' | 'clock', Part>>
}

/** Whether this process can serve pages now, part by part. Never throws. */
export async function readiness(): Promise<Readiness> {
  const [databasePart, searchPart, clockPart] = await Promise.all([
    judged('database', async () => {
      const startedAt = performance.now()
      await database().$queryRaw`SELECT 1`
      return { isReady: true, milliseconds: Math.round(performance.now() - startedAt) }
    }),
    judged('search', searchHealth),
    judged('clock', clockHealth),
  ])
  return {
    isReady: databasePart.isReady && searchPart.isReady && clockPart.isReady,
    parts: { database: databasePart, search: searchPart, clock: clockPart },
  }
}

/** Logs, deadlines and second factors go by our clock, rows by the database's: they have to agree. */
async function clockHealth(): Promise<Part> {
  const before = Date.now()
  const [row] = await database().$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS "at"`
  const after = Date.now()
  const at = row?.at.getTime() ?? 0
  const aside = at < before ? before - at : Math.max(0, at - after)
  return { isReady: aside <= mostAsideMs, milliseconds: aside }
}

/** What went wrong stands in the log; the answer is public and says only that it did. */
async function judged(name: string, judge: () => Promise<Part>): Promise<Part> {
  try {
    return await judge()
  } catch (error) {
    logger().error({ err: error, part: name }, 'a part is not ready')
    return { isReady: false }
  }
}
