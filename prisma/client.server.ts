import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { openPool, type PoolOptions } from './open-pool.server'
import { createStatementNames } from './statement-names'

export interface DatabaseOptions extends PoolOptions {
  /** Milliseconds that a transaction waits for a connection and may last, unless it says so itself. */
  readonly transaction?: { readonly maxWait: number; readonly timeout: number }
}

/**
 * A Prisma client with a pool of its own. `$disconnect` closes the pool too. Idle connections
 * that break are reported and replaced: without a listener, they would end the process.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): PrismaClient {
  const adapter = new PrismaPg(openPool(url, options), {
    disposeExternalPool: true,
    statementNameGenerator: createStatementNames(),
  })
  const { transaction } = options
  return new PrismaClient({ adapter, ...(transaction && { transactionOptions: transaction }) })
}
