import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'
import { createStatementNames } from './statement-names'

export interface DatabaseOptions {
  readonly maxConnections?: number
  /** Told when an idle connection breaks, for instance because the server stopped. */
  readonly onConnectionError?: (error: Error) => void
}

/**
 * A Prisma client with a pool of its own. `$disconnect` closes the pool too. Idle connections
 * that break are reported and replaced: without a listener, they would end the process.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): PrismaClient {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', (error) => options.onConnectionError?.(error))
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: createStatementNames(),
  })
  return new PrismaClient({ adapter })
}
