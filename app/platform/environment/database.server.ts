import type pg from 'pg'
import { createDatabase } from '../../../prisma/client.server'
import type { PrismaClient } from '../../../prisma/generated/client'
import { openPool, type PoolOptions } from '../../../prisma/open-pool.server'
import { env } from './env.server'
import { logger } from './logger.server'
import { remember } from './remember.server'

/**
 * What connections are used for, each with its own: whatever the pages do, the audit log is chained,
 * the outbox followed, attempts are counted and health is told.
 */
const uses = {
  pages: { maxConnections: 10, longestUseMs: 15_000 },
  audit: { maxConnections: 1 },
  search: { maxConnections: 4 },
  limits: { maxConnections: 2, longestUseMs: 5_000 },
  health: { maxConnections: 2, connectMs: 1_000, longestUseMs: 500 },
} as const satisfies Readonly<Record<string, PoolOptions>>

/** The database of this process. */
export function database(use: 'pages' | 'audit' | 'search' = 'pages'): PrismaClient {
  return remember(`database-${use}`, () => {
    const made = createDatabase(env().DATABASE_URL, { ...uses[use], onConnectionError })
    closings().push(() => made.$disconnect())
    return made
  })
}

/** The same without Prisma, for what is asked in SQL. */
export function connections(use: 'limits' | 'health'): pg.Pool {
  return remember(`connections-${use}`, () => {
    const made = openPool(env().DATABASE_URL, { ...uses[use], onConnectionError })
    closings().push(() => made.end())
    return made
  })
}

/** Closes all connections; nothing can be asked any more. */
export async function closeDatabase(): Promise<void> {
  await Promise.all(closings().map((close) => close()))
}

function closings(): (() => Promise<void>)[] {
  return remember('database-closings', () => [])
}

function onConnectionError(error: Error): void {
  logger().warn({ err: error }, 'a database connection broke')
}
