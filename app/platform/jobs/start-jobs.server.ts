import { createDatabase } from '../../../prisma/client.server'
import { now } from '../environment/clock.server'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import type { JobWork } from './job-work'
import { startJobWorker } from './start-job-worker.server'

/** Lets this process do jobs, so many at once, by connections of its own. Returns the way to end. */
export function startJobs(work: JobWork, atOnce: number): () => Promise<void> {
  if (atOnce === 0) return async () => undefined
  const url = env().DATABASE_URL
  const onError = (error: unknown) => logger().warn({ err: error }, 'the job queue had a failure')
  // A job may say how far it is while its own transaction is open.
  const db = createDatabase(url, { maxConnections: 2 * atOnce, onConnectionError: onError })
  const worker = startJobWorker({
    url,
    db,
    work,
    atOnce,
    now,
    onError,
    onFailure: ({ isDead, ...failure }) => {
      if (isDead) logger().error(failure, 'a job has failed for good')
      else logger().warn(failure, 'a job has failed and is tried again')
    },
  })
  return async () => {
    await worker.stop()
    await db.$disconnect()
  }
}
