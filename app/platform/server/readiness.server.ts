import { searchHealth } from '../engine/search.server'
import { connections } from '../environment/database.server'
import { logger } from '../environment/logger.server'
import { measureJobs } from '../jobs/measure-jobs.server'

interface PartHealth {
  readonly isReady: boolean
  readonly [detail: string]: unknown
}

/** More than a slow network explains. */
const mostAsideMs = 5_000

/** After which a part that has not answered is not ready: whoever asks us waits only so long. */
const patienceMs = 1_500

export interface Readiness {
  readonly isReady: boolean
  readonly parts: Readonly<Record<'database' | 'search' | 'clock' | 'jobs', PartHealth>>
}

/** Whether this process can serve pages now, part by part. Never throws. */
export async function readiness(): Promise<Readiness> {
  const [databasePart, searchPart, clockPart, jobsPart] = await Promise.all([
    judged('database', async () => {
      const startedAt = performance.now()
      await connections('health').query('SELECT 1')
      return { isReady: true, milliseconds: Math.round(performance.now() - startedAt) }
    }),
    judged('search', searchHealth),
    judged('clock', clockHealth),
    judged('jobs', async () => ({ isReady: true, ...(await measureJobs(connections('health'))) })),
  ])
  return {
    // Jobs that wait are no reason to take the pages away too.
    isReady: databasePart.isReady && searchPart.isReady && clockPart.isReady,
    parts: { database: databasePart, search: searchPart, clock: clockPart, jobs: jobsPart },
  }
}

/** Logs, deadlines and second factors go by our clock, rows by the database's: they have to agree. */
async function clockHealth(): Promise<PartHealth> {
  const before = Date.now()
  const { rows } = await connections('health').query<{ at: Date }>(
    'SELECT clock_timestamp() AS "at"',
  )
  const after = Date.now()
  const at = rows[0]?.at.getTime() ?? 0
  const aside = at < before ? before - at : Math.max(0, at - after)
  return { isReady: aside <= mostAsideMs, milliseconds: aside }
}

/** What went wrong stands in the log; the answer is public and says only that it did. */
async function judged(name: string, judge: () => Promise<PartHealth>): Promise<PartHealth> {
  try {
    return await Promise.race([judge(), late()])
  } catch (error) {
    logger().error({ err: error, part: name }, 'a part is not ready')
    return { isReady: false }
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    // Where this process paused, the answer may have come: it is read before the immediate runs.
    const giveUp = () => setImmediate(() => reject(new Error(`no answer within ${patienceMs} ms`)))
    setTimeout(giveUp, patienceMs).unref()
  })
}
