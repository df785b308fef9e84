import { auditKey } from '../../../prisma/audit/audit-key.server'
import { keepAuditSealed } from '../../../prisma/audit/keep-audit-sealed.server'
import { startSearch } from '../engine/search.server'
import { now } from '../environment/clock.server'
import { database } from '../environment/database.server'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { demandSecret } from '../environment/secrets.server'
import { canSendMail } from '../mail/send-mail.server'
import { clearAttempts, closeRateLimits } from '../session/rate-limit.server'

/**
 * Checks the environment, connects the database, fills the search engine and keeps the audit log
 * chained. Returns the way to end.
 */
export async function startServices(): Promise<() => Promise<void>> {
  demandSecret()
  if (!canSendMail()) {
    logger().warn('neither SMTP_URL nor MAIL_DIR is set: nobody can sign up or reset a password')
  }
  await database().$queryRaw`SELECT 1`
  const stopSearch = await startSearch()
  const audit = keepAuditSealed({
    db: database(),
    key: auditKey({ ...process.env, AUDIT_SIGNING_KEY: env().AUDIT_SIGNING_KEY }),
    now,
    onError: (error) => logger().error({ err: error }, 'the audit log could not be chained'),
  })
  const tidying = setInterval(tidy, 3_600_000)
  tidying.unref()
  return async () => {
    clearInterval(tidying)
    await audit.stop()
    await stopSearch()
    await closeRateLimits()
    await database().$disconnect()
  }
}

/** Counts of attempts that are over, and sessions and links that nobody can use any more. */
function tidy(): void {
  const isOver = { where: { expiresAt: { lt: now() } } }
  Promise.all([
    clearAttempts(),
    database().session.deleteMany(isOver),
    database().emailLink.deleteMany(isOver),
  ]).catch((error) => logger().warn({ err: error }, 'old sessions could not be cleared'))
}
