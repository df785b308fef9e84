import { createDatabase } from '../../../prisma/client.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { env } from './env.server'
import { logger } from './logger.server'
import { remember } from './remember.server'

/** The database of this process. */
export function database(): PrismaClient {
  return remember('database', () =>
    createDatabase(env().DATABASE_URL, {
      onConnectionError: (error) => logger().warn({ err: error }, 'a database connection broke'),
    }),
  )
}
