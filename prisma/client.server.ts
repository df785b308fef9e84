import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { openPool, type PoolOptions } from './open-pool.server'
import { createStatementNames } from './statement-names'

/**
 * A Prisma client with a pool of its own. `$disconnect` closes the pool too. Idle connections
 * that break are reported and replaced: without a listener, they would end the process.
 */
export function createDatabase(url: string, options: PoolOptions = {}): PrismaClient {
  const adapter = new PrismaPg(openPool(url, options), {
    disposeExternalPool: true,
    statementNameGenerator: createStatementNames(),
  })
  return new PrismaClient({ adapter })
}
