import { database } from './database.server'
import { logger } from './logger.server'
import { searchHealth } from './search.server'

interface Part {
  readonly isReady: boolean
  readonly [detail: string]: unknown
}

export interface Readiness {
  readonly isReady: boolean
  readonly parts: Readonly<Record<'database' | 'search', Part>>
}

/** Whether this process can serve pages now, part by part. Never throws. */
export async function readiness(): Promise<Readiness> {
  const [databasePart, searchPart] = await Promise.all([
    judged('database', async () => {
      const startedAt = performance.now()
      await database().$queryRaw`SELECT 1`
      return { isReady: true, milliseconds: Math.round(performance.now() - startedAt) }
    }),
    judged('search', searchHealth),
  ])
  return {
    isReady: databasePart.isReady && searchPart.isReady,
    parts: { database: databasePart, search: searchPart },
  }
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
