import { auditKey } from '../../prisma/audit/audit-key.server'
import { keepAuditSealed } from '../../prisma/audit/keep-audit-sealed.server'
import { now } from './clock.server'
import { database } from './database.server'
import { env } from './env.server'
import { logger } from './logger.server'
import { closeRateLimits } from './rate-limit.server'
import { startSearch } from './search.server'
import { sessionSecret } from './secrets.server'

/**
 * Checks the environment, connects the database, fills the search engine and keeps the audit log
 * chained. Returns the way to end.
 */
export async function startServices(): Promise<() => Promise<void>> {
  sessionSecret()
  await database().$queryRaw`SELECT 1`
  const stopSearch = await startSearch()
  const audit = keepAuditSealed({
    db: database(),
    key: auditKey({ ...process.env, AUDIT_SIGNING_KEY: env().AUDIT_SIGNING_KEY }),
    now,
    onError: (error) => logger().error({ err: error }, 'the audit log could not be chained'),
  })
  return async () => {
    await audit.stop()
    await stopSearch()
    await closeRateLimits()
    await database().$disconnect()
  }
}
