import { auditKey } from '../../../prisma/audit/audit-key.server'
import { keepAuditSealed } from '../../../prisma/audit/keep-audit-sealed.server'
import { sessionTimeZone } from '../../../prisma/session-time-zone.server'
import { startSearch } from '../engine/search.server'
import { now } from '../environment/clock.server'
import { closeDatabase, database } from '../environment/database.server'
import { watchDatabase } from '../environment/database-watch.server'
import { env, WrongEnvironment } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { demandSecret } from '../environment/secrets.server'
import { canSendMail } from '../mail/send-mail.server'
import { clearAttempts } from '../session/rate-limit.server'

/**
 * Checks the environment, connects the database, fills the search engine and keeps the audit log
 * chained. Returns the way to end.
 */
export async function startServices(): Promise<() => Promise<void>> {
  demandSecret()
  if (!canSendMail()) {
    logger().warn('neither SMTP_URL nor MAIL_DIR is set: nobody can sign up or reset a password')
  }
  await demandUtc()
  const stopSearch = await startSearch()
  const audit = keepAuditSealed({
    db: database('audit'),
    key: auditKey({ ...process.env, AUDIT_SIGNING_KEY: env().AUDIT_SIGNING_KEY }),
    now,
    onError: (error) => logger().error({ err: error }, 'the audit log could not be chained'),
  })
  const watch = watchDatabase()
  const tidying = setInterval(tidy, 3_600_000)
  tidying.unref()
  return async () => {
    clearInterval(tidying)
    await audit.stop()
    await stopSearch()
    await watch.stop()
    await closeDatabase()
  }
}

/** Poolers in front of the database may not hand on what a session is set to. */
async function demandUtc(): Promise<void> {
  const zone = await sessionTimeZone(database())
  if (zone === 'UTC') return
  throw new WrongEnvironment([
    `DATABASE_URL: sessions must be in UTC, but are in ${zone}: a pooler in front has to hand on SET TIME ZONE`,
  ])
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
