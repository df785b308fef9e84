import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../prisma/generated/client'
import { openPool } from '../../prisma/open-pool.server'

/** Longer than any machine needs: what is tested is who comes first, not how fast. */
const patience = { maxWait: 120_000, timeout: 120_000 }

/** A client of so many connections that thirty may ask at once, however slow the machine is. */
export function crowdDatabase(url: string): PrismaClient {
  const pool = openPool(url, { maxConnections: 32, connectMs: 120_000 })
  const adapter = new PrismaPg(pool, { disposeExternalPool: true })
  return new PrismaClient({ adapter, transactionOptions: patience })
}
