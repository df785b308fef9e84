// npm run worker: a process of its own that does jobs, beside those that serve pages.
import { WrongEnvironment } from '../app/platform/environment/env.server'
import { openDatabase } from '../prisma/embedded/open-database.server'
import { localSettings } from './setup/local-settings.mjs'

/** Where the pages do none (JOBS_AT_ONCE=0), and nothing else is said. */
const atLeast = 2

if (!process.env.DATABASE_URL && !process.env.DATABASE_URL_FILE) {
  // Beside `npm run up`: its secret, its letters and its address.
  for (const [name, value] of Object.entries(localSettings(process.env))) {
    process.env[name] ||= value
  }
  process.env.PUBLIC_URL ||= `http://localhost:${process.env.PORT || 3000}`
}

try {
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  const { env } = await import('../app/platform/environment/env.server')
  const { demandSecret } = await import('../app/platform/environment/secrets.server')
  const { logger } = await import('../app/platform/environment/logger.server')
  const { startJobs } = await import('../app/platform/jobs/start-jobs.server')
  const { jobWork } = await import('../app/jobs/job-work')
  const { JOBS_AT_ONCE } = env()
  demandSecret()
  const stop = startJobs(jobWork, JOBS_AT_ONCE || atLeast)
  logger().info({ atOnce: JOBS_AT_ONCE || atLeast }, 'working')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await stop()
      await database.release()
      process.exit(0)
    })
  }
} catch (error) {
  console.error(error instanceof WrongEnvironment ? error.message : error)
  process.exit(1)
}
